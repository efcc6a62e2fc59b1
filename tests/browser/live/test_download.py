"""What a reader is told where files of the runtime do not come, and that Run works once they do."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from playwright.sync_api import Browser, Page, Route

from .test_runtime import run

WASM = "python.wasm.gzip"
BROKE = "The connection broke while the files were loading."


def told(page: Page, name: str, **answer: object) -> str:
    """The sentence of a run for which a file comes as `answer`, or not at all."""

    def give(route: Route) -> None:
        route.fulfill(**answer) if answer else route.abort()  # type: ignore[arg-type]

    page.route(f"**/{name}", give)
    result = run(page, "print(1)")
    page.unroute(f"**/{name}")
    assert result["status"] == "broken"
    sentence: str = result["sentence"]
    return sentence


def test_files_that_do_not_come_are_told_and_the_next_run_works(
    chromium: Browser, bare: Path, address: str
) -> None:
    (wasm,) = bare.rglob(WASM)
    whole = wasm.read_bytes()
    (listed,) = bare.rglob("files.json")
    total = sum(each["bytes"] for each in json.loads(listed.read_text()))
    page = chromium.new_page()
    page.goto(address)
    assert told(page, WASM) == f"{WASM} could not be loaded: the site does not answer."
    assert told(page, WASM, status=404) == f"{WASM} could not be loaded: the site answered 404."
    assert told(page, "numpy.zip", body=b"PK") == BROKE
    assert told(page, WASM, body=whole[: len(whole) // 2]) == BROKE
    assert told(page, WASM, body=whole + b"more") == (
        f"{WASM} is another version than the page: reload the page."
    )
    longer = gzip.compress(gzip.decompress(whole), 1)[: len(whole)]
    assert told(page, WASM, body=longer) == f"{WASM} is damaged: reload the page."
    torn = whole[:1000] + bytes(1000) + whole[2000:]
    assert told(page, WASM, body=torn) == f"{WASM} is damaged: reload the page."
    assert page.locator("iframe").count() == 0, "nothing is left of what did not start"
    page.evaluate("window.told = []")
    page.evaluate("runtime.load((progress) => told.push(progress))")
    assert page.evaluate("told.at(-1)") == {"loaded": total, "total": total}
    assert run(page, "print(1)")["stdout"] == "1\n"
    page.close()
