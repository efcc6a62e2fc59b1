# Run as a cell: tries every way out, and prints what came of each, a line a way.
from collections.abc import Callable

import js
from pyodide.code import run_js
from pyodide.ffi import to_js

OUT = "OUT_ADDRESS"
WS = OUT.replace("http", "ws")
made: list[object] = []


def attempt(name: str, action: Callable[[], object]) -> None:
    try:
        found = action()
        text = "undefined" if found is None else str(found)
    except BaseException as error:
        text = f"refused: {type(error).__name__}: {error}"
    print(f"{name}: {text.splitlines()[0][:120]}")


def new(name: str, *arguments: object) -> str:
    made.append(getattr(js, name).new(*arguments))
    return f"made {name}"


def asked() -> object:
    request = js.XMLHttpRequest.new()
    request.open("GET", f"{OUT}/xhr", False)
    request.send()
    return request.status


def pythons_own() -> object:
    import urllib.request

    return urllib.request.urlopen(f"{OUT}/urllib", timeout=2).status


def pyodides_own() -> object:
    from pyodide.http import open_url

    return open_url(f"{OUT}/open_url").read()


def socket() -> object:
    import socket

    return socket.create_connection(("127.0.0.1", int(OUT.rpartition(":")[2])), timeout=2)


def nested() -> str:
    text = f"fetch('{OUT}/nested', {{mode: 'no-cors'}}); new WebSocket('{WS}/nested')"
    blob = js.Blob.new(to_js([text]))
    return new("Worker", js.URL.createObjectURL(blob))


def options(**values: object) -> object:
    return to_js(values, dict_converter=js.Object.fromEntries)


attempt("fetch", lambda: js.fetch(f"{OUT}/fetch", options(mode="no-cors")) and "asked")
attempt(
    "fetch keepalive",
    lambda: js.fetch(f"{OUT}/keep", options(mode="no-cors", keepalive=True)) and "asked",
)
attempt("fetch of the site", lambda: js.fetch("SITE_ADDRESS/index.html") and "asked")
attempt("xhr", asked)
attempt("websocket", lambda: new("WebSocket", f"{WS}/ws"))
attempt("eventsource", lambda: new("EventSource", f"{OUT}/events"))
attempt("webtransport", lambda: new("WebTransport", OUT.replace("http", "https")))
attempt("rtc", lambda: new("RTCPeerConnection"))
attempt("beacon", lambda: js.navigator.sendBeacon(f"{OUT}/beacon", "x"))
attempt("import", lambda: js.eval(f"import('{OUT}/import.js')"))
attempt("eval", lambda: js.eval("1 + 1"))
attempt("function", lambda: js.Function.new("return 1")())
attempt("run_js", lambda: run_js(f"fetch('{OUT}/run_js')"))
attempt("timeout text", lambda: js.setTimeout(f"fetch('{OUT}/timeout')", 0) and "set")
attempt("importScripts", lambda: js.importScripts(f"{OUT}/scripts.js"))
attempt("worker elsewhere", lambda: new("Worker", f"{OUT}/worker.js"))
attempt("nested worker", nested)
attempt("shared worker", lambda: new("SharedWorker", f"{OUT}/shared.js"))
attempt("urllib", pythons_own)
attempt("open_url", pyodides_own)
attempt("socket", socket)
attempt("document", lambda: js.document)
attempt("parent", lambda: js.parent.document)
attempt("window", lambda: js.window)
attempt("localStorage", lambda: js.localStorage)
attempt("cookieStore", lambda: js.cookieStore.getAll() and "asked")
attempt("indexedDB", lambda: js.indexedDB.open("mine") and "opened")
attempt("caches", lambda: js.caches.open("mine") and "opened")
attempt("storage", lambda: js.navigator.storage.getDirectory() and "asked")
attempt("locks", lambda: js.navigator.locks.query() and "asked")
attempt("service worker", lambda: js.navigator.serviceWorker.register(f"{OUT}/sw.js") and "asked")
attempt("notification", lambda: js.Notification.permission)
attempt("postMessage", lambda: js.postMessage("x"))
attempt("self.postMessage", lambda: js.self.postMessage("x"))
attempt("prototype's", lambda: js.DedicatedWorkerGlobalScope.prototype.postMessage("x"))
attempt(
    "loadPackage", lambda: __import__("pyodide_js").loadPackage(f"{OUT}/package.whl") and "asked"
)
attempt("the site's origin", lambda: js.self.origin)
