"""Ticks are kept in the browser: on plans and below lessons, as a file, and forgotten."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reading import violations, watch
from tests.browser.test_keyboard import tab_to

PLANS = "/plans/"
LESSON = "/lessons/matmul/"
KEPT = "Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes('__done')))"
TICK = "done-tick[page='{}'] input"
MATMUL = TICK.format("lessons/matmul/")
STATUS = "plan-progress [role=status]"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
KIND = "ticks of Shapes that ran"


@pytest.fixture
def plans(page: Page) -> Page:
    page.goto(PLANS)
    page.locator(STATUS).wait_for()
    return page


def status(page: Page, text: str) -> None:
    expect(page.locator(STATUS)).to_have_text(re.compile(f"^{text}$"))


def load(page: Page, content: str | bytes, tmp_path: Path) -> None:
    file = tmp_path / "ticks.json"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with page.expect_file_chooser() as chosen:
        page.get_by_role("button", name="Load a file").click()
    chosen.value.set_files(file)


def test_a_tick_is_kept_and_stands_in_each_plan_and_below_the_lesson(plans: Page) -> None:
    status(plans, r"0 of \d+ done\.")
    boxes = plans.locator(MATMUL)
    assert boxes.count() >= 3
    boxes.first.check()
    status(plans, r"1 of \d+ done\.")
    assert all(box.is_checked() for box in boxes.all())
    kept = plans.evaluate(KEPT)
    assert list(kept) == ["/.__done.lessons/matmul/"]
    assert DAY.fullmatch(kept["/.__done.lessons/matmul/"])
    plans.goto(LESSON)
    box = plans.get_by_label("I have done this lesson")
    expect(box).to_be_checked()
    box.uncheck()
    plans.goto(PLANS)
    status(plans, r"0 of \d+ done\.")
    assert plans.evaluate(KEPT) == {}


def test_a_lesson_that_is_ticked_at_its_end_is_done_in_the_plans(page: Page) -> None:
    page.goto(LESSON)
    page.get_by_label("I have done this lesson").check()
    page.get_by_role("link", name="What you have done").click()
    expect(page.locator(MATMUL).first).to_be_checked()


def test_a_lab_has_a_box_too(page: Page) -> None:
    page.goto("/labs/where_time_goes/")
    page.get_by_label("I have done this lab").check()
    page.goto(PLANS)
    expect(page.locator(TICK.format("labs/where_time_goes/")).first).to_be_checked()


def test_what_is_left_of_a_plan_is_counted(plans: Page) -> None:
    plan, total = plans.locator(".plan").first, plans.locator(".plan-total").first
    minutes = [int(each.get_attribute("data-minutes") or "") for each in plan.locator("li").all()]
    whole = total.inner_text()
    hours, rest = divmod(sum(minutes), 60)
    assert f"{hours} h" in whole or not hours
    assert f"{rest} min" in whole or not rest
    plan.locator("input").first.check()
    left = divmod(sum(minutes[1:]), 60)
    expect(total).to_have_text(re.compile(rf"Left: about {left[0]} h( {left[1]} min)?\.$"))
    for box in plan.locator("input").all():
        box.check()
    expect(total).to_have_text(f"{whole} All of it is done.")
    for box in plan.locator("input").all():
        box.uncheck()
    expect(total).to_have_text(whole)


def test_ticks_go_to_a_file_and_come_back(plans: Page, tmp_path: Path) -> None:
    save = plans.get_by_role("button", name="Save as a file")
    expect(save).to_be_disabled()
    plans.locator(MATMUL).first.check()
    plans.locator(TICK.format("quiz lessons/interview/")).first.check()
    with plans.expect_download() as caught:
        save.click()
    assert caught.value.suggested_filename == "shapes-that-ran-ticks.json"
    written = caught.value.path().read_text(encoding="utf-8")
    held = json.loads(written)
    assert held["kind"] == KIND
    assert list(held["done"]) == ["lessons/matmul/", "quiz lessons/interview/"]
    before = plans.evaluate(KEPT)
    forget = plans.get_by_role("button", name="Forget all ticks")
    forget.click()
    assert plans.evaluate(KEPT) == before  # asked for twice
    plans.get_by_role("button", name="Forget them? Press again").click()
    status(plans, r"All ticks are forgotten\. 0 of \d+ done\.")
    assert plans.evaluate(KEPT) == {}
    load(plans, written, tmp_path)
    status(plans, r"2 ticks were added\. 2 of \d+ done\.")
    assert plans.evaluate(KEPT) == before
    expect(plans.locator(MATMUL).first).to_be_checked()
    load(plans, written, tmp_path)
    status(plans, r"0 ticks were added\. 2 of \d+ done\.")


TICKS = {"lessons/matmul/": "2026-01-02"}
HOSTILE: dict[str, tuple[str | bytes, str]] = {
    "no JSON": ("{", "the file is no JSON; choose one that was saved here."),
    "no text": (b"\xff\xfe\x00", "the file is no JSON; choose one that was saved here."),
    "empty": ("", "the file is no JSON; choose one that was saved here."),
    "null": ("null", "the file holds no ticks of this site; choose one that was saved here."),
    "a list": ("[]", "the file holds no ticks of this site; choose one that was saved here."),
    "another kind": (
        json.dumps({"kind": "x", "done": TICKS}),
        "the file holds no ticks of this site; choose one that was saved here.",
    ),
    "a list of ticks": (
        json.dumps({"kind": KIND, "done": ["lessons/matmul/"]}),
        "the file holds no ticks of this site; choose one that was saved here.",
    ),
    "no ticks": (
        json.dumps({"kind": KIND}),
        "the file holds no ticks of this site; choose one that was saved here.",
    ),
    "a page that is markup": (
        json.dumps({"kind": KIND, "done": TICKS | {"<img src=x onerror=alert(1)>": "2026-01-02"}}),
        "the file is damaged: something in it is no page with a day.",
    ),
    "a day that is markup": (
        json.dumps({"kind": KIND, "done": TICKS | {"lessons/shapes/": "<b>2026</b>"}}),
        "the file is damaged: something in it is no page with a day.",
    ),
    "a day that is no text": (
        json.dumps({"kind": KIND, "done": TICKS | {"lessons/shapes/": {"a": 1}}}),
        "the file is damaged: something in it is no page with a day.",
    ),
    "a prototype": (
        f'{{"kind": "{KIND}", "done": {{"__proto__": "2026-01-02", "lessons/a/": "2026-01-02"}}}}',
        "the file is damaged: something in it is no page with a day.",
    ),
    "a path upwards": (
        json.dumps({"kind": KIND, "done": TICKS | {"../../quiz/": "2026-01-02"}}),
        "the file is damaged: something in it is no page with a day.",
    ),
    "too many": (
        json.dumps({"kind": KIND, "done": {f"lessons/a{i}/": "2026-01-02" for i in range(301)}}),
        "the file is damaged: something in it is no page with a day.",
    ),
    "too large": (" " * 60_000, "the file is too large to be one of ticks."),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_damaged_file_is_told_in_a_sentence_and_changes_nothing(
    plans: Page, tmp_path: Path, name: str
) -> None:
    content, told = HOSTILE[name]
    plans.locator(TICK.format("lessons/attention/")).first.check()
    before = plans.evaluate("JSON.stringify(localStorage)")
    load(plans, content, tmp_path)
    expect(plans.locator(STATUS)).to_have_text(f"Nothing was changed: {told}")
    assert plans.evaluate("JSON.stringify(localStorage)") == before
    assert not plans.locator("plan-progress img, plan-progress b").count()


def test_nothing_leaves_the_browser(plans: Page, tmp_path: Path) -> None:
    plans.wait_for_load_state("networkidle")
    traffic = watch(plans)
    plans.locator(MATMUL).first.check()
    load(plans, json.dumps({"kind": KIND, "done": TICKS}), tmp_path)
    with plans.expect_download():
        plans.get_by_role("button", name="Save as a file").click()
    assert [name for name in traffic.transferred if name.startswith("http")] == []


def test_it_works_by_keyboard(plans: Page) -> None:
    tab_to(plans, ".plan input")
    plans.keyboard.press("Space")
    status(plans, r"1 of \d+ done\.")
    for _ in range(2):  # past the heading of the first plan
        plans.keyboard.press("Shift+Tab")
    expect(plans.locator(":focus")).to_have_text("Forget all ticks")


def test_each_box_has_a_name_of_its_own(plans: Page) -> None:
    names = plans.locator("done-tick input").evaluate_all("all => all.map(each => each.ariaLabel)")
    assert len(names) == len(set(names)) > 10
    assert all(names)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_plans_that_are_half_done(plans: Page, scheme: str) -> None:
    plans.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    plans.reload()
    plans.locator(MATMUL).first.check()
    assert not violations(plans)


def test_without_javascript_a_plan_is_a_list(chromium: Browser, base: str) -> None:
    context = chromium.new_context(base_url=base, java_script_enabled=False)
    plain = context.new_page()
    plain.goto(PLANS)
    expect(plain.locator(".plan input").first).to_be_hidden()
    expect(plain.locator("plan-progress")).to_be_hidden()
    plain.locator(".plan a").first.click()
    expect(plain.locator("h1")).to_be_visible()
    expect(plain.locator("done-tick").first).to_be_hidden()
    context.close()


def test_a_browser_that_refuses_its_storage_shows_no_boxes(page: Page) -> None:
    refuse = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused') }})"
    page.add_init_script(refuse)
    page.goto(PLANS)
    status(page, r"0 of \d+ done\.")
    expect(page.locator(".plan input").first).to_be_hidden()
    expect(page.locator(".plan a").first).to_be_visible()


def test_each_step_leads_to_a_page(plans: Page) -> None:
    links = plans.locator(".plan a").evaluate_all("all => [...new Set(all.map(each => each.href))]")
    assert len(links) > 10
    for link in links:
        assert plans.request.get(link).ok, link


def test_minutes_are_those_that_a_lesson_tells(plans: Page) -> None:
    step = plans.locator(".plan li", has=plans.locator(MATMUL)).first
    minutes = step.get_attribute("data-minutes")
    plans.goto(LESSON)
    expect(plans.locator(".signpost").first).to_contain_text(f"About {minutes} minutes")
