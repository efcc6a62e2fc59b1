"""What becomes of a run in real Chromium: results, Stop, bounds, and what is left for the next.

Tests run in the order of the file on one page, since a start of Python costs seconds: those that
end a worker come last.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

Result = dict[str, Any]

SLOW = "import numpy as np\nnp.linalg.svd(np.ones((1500, 1500)))"
"""A call that stays in C for longer than any test waits."""


def run(page: Page, source: str, **options: object) -> Result:
    return page.evaluate("([source, options]) => runtime.run(source, options)", [source, options])  # type: ignore[no-any-return]


def stop_after(page: Page, source: str, milliseconds: int = 400) -> Result:
    """The result, with `waited`: the milliseconds from Stop to the result."""
    return page.evaluate(  # type: ignore[no-any-return]
        """async ([source, milliseconds]) => {
            const done = runtime.run(source, { seconds: 60 });
            await new Promise((resolve) => setTimeout(resolve, milliseconds));
            const begun = performance.now();
            runtime.stop();
            return { ...(await done), waited: performance.now() - begun };
        }""",
        [source, milliseconds],
    )


def test_python_and_numpy_are_the_pinned_ones(page: Page) -> None:
    assert page.evaluate("runtime.load()") == {"python": "3.14.2", "numpy": "2.4.3"}


def test_a_first_run_compiles_nothing_but_the_readers_code(page: Page) -> None:
    source = (
        "import sys\nimport numpy as np\n"
        "x = np.random.default_rng(0).normal(size=(2, 3))  # (2, 3)\n"
        "specs = [m.__spec__ for m in sys.modules.values() if m.__spec__]\n"
        "files = {spec.origin for spec in specs if spec.has_location}\n"
        "print(len(files) > 150, [file for file in files if file.endswith('.py')])\n"
    )
    result = run(page, source)
    assert (result["stdout"], result["failure"]) == ("True []\n", None)


def test_claims_are_judged_on_their_lines(page: Page) -> None:
    source = "import numpy as np\nX = np.ones((8, 3))  # (8, 3)\nprint(X.T.shape)  # (8, 3)\n"
    result = run(page, source, name="twins.py")
    assert (result["status"], result["sentence"], result["failure"]) == ("done", "", None)
    assert result["stdout"] == "(3, 8)\n"
    assert [(c["line"], c["kind"], c["verdict"]) for c in result["claims"]] == [
        (2, "shape", "verified"),
        (3, "output", "violated"),
    ]
    assert result["claims"][0]["seen"] == "X has shape (8, 3)"
    assert result["claims"][1]["message"] == ("states the output '(8, 3)', but it printed '(3, 8)'")


def test_a_traceback_holds_the_readers_own_lines_alone(page: Page) -> None:
    source = "import numpy as np\ndef loss(a):\n    return a @ np.ones(4)\nloss(np.ones(3))\n"
    failure = run(page, source, name="loss.py")["failure"]
    assert failure["line"] == 3
    assert failure["message"].startswith("raised ValueError: matmul: Input operand 1 has")
    head = failure["traceback"].split("\nValueError")[0]
    assert head == (
        "Traceback (most recent call last):\n"
        '  File "loss.py", line 4, in <module>\n    loss(np.ones(3))\n'
        '  File "loss.py", line 3, in loss\n    return a @ np.ones(4)'
    )


def test_a_text_that_is_no_python_says_where(page: Page) -> None:
    result = run(page, "a = 1\nb = (\n")
    assert (result["status"], result["failure"]["line"]) == ("done", 2)
    assert result["failure"]["message"].startswith("is no Python: ")


def test_a_run_leaves_nothing_for_the_next(page: Page) -> None:
    run(
        page,
        "import random, warnings, numpy as np\nmine = 1\nnp.set_printoptions(precision=1)\n"
        "np.seterr(all='raise')\nwarnings.simplefilter('error')\nnp.random.seed(0)\nrandom.seed(0)",
    )
    source = (
        "import warnings, random, numpy as np\nprint(np.array([0.123]), 'mine' in globals())\n"
        "print(np.geterr()['divide'], warnings.filters[0][0] == 'error')\n"
        "print(np.random.rand(), random.random())"
    )
    first = run(page, source)["stdout"].splitlines()
    second = run(page, source)["stdout"].splitlines()
    assert first[:2] == ["[0.123] False", "warn False"]
    assert first[2] != second[2]


def test_a_singular_matrix_raises_nothing(page: Page) -> None:
    """The atlas of errors says so beside the error that NumPy raises elsewhere."""
    result = run(page, "import numpy as np\nprint(np.linalg.inv(np.ones((2, 2))))")
    assert (result["failure"], result["stdout"]) == (None, "[[nan nan]\n [nan nan]]\n")


def test_a_warning_is_told_beside_the_output(page: Page) -> None:
    source = "import numpy as np\nprint(np.array([]).mean())"
    for _ in range(2):  # the second time, too
        result = run(page, source, name="empty.py")
        assert result["stdout"] == "nan\n"
        assert "empty.py:2: RuntimeWarning: Mean of empty slice" in result["stderr"]


def test_runs_wait_for_each_other(page: Page) -> None:
    outputs = page.evaluate(
        """async () => (await Promise.all([1, 2, 3].map((i) => runtime.run(
            `import time; time.sleep(0.0${4 - i}); print(${i})`)))).map((r) => r.stdout)"""
    )
    assert outputs == ["1\n", "2\n", "3\n"]


def test_an_endless_loop_stops_within_a_second_and_python_stays(page: Page) -> None:
    result = stop_after(page, "kept = 1\nwhile True:\n    pass")
    assert (result["status"], result["sentence"]) == ("stopped", "Stopped on line 3.")
    assert result["waited"] < 1_000
    after = run(page, "print(1)  # 1")
    assert after["claims"][0]["verdict"] == "verified"
    assert after["milliseconds"] < 1_000, "Python was started anew"


def test_a_run_past_its_time_stops_by_itself(page: Page) -> None:
    result = run(page, "print('before')\nfor _ in iter(int, 1):\n    print", seconds=0.5)
    assert result["status"] == "stopped"
    assert result["sentence"] in (
        "Stopped on line 2: it did not end within 0.5 s.",
        "Stopped on line 3: it did not end within 0.5 s.",
    )
    assert result["stdout"] == "before\n"
    assert result["milliseconds"] < 1_500


def test_a_million_prints_are_bounded_and_the_page_stays_free(page: Page) -> None:
    told = page.evaluate(
        """async () => {
            let pieces = 0, text = "", longest = 0, last = performance.now();
            const tick = setInterval(() => {
                longest = Math.max(longest, performance.now() - last - 10);
                last = performance.now();
            }, 10);
            const result = await runtime.run("for i in range(10**6): print(i % 10)", {
                seconds: 60, onOutput: (piece) => { pieces += 1; text += piece; } });
            clearInterval(tick);
            return { pieces, longest, same: text === result.stdout, ...result };
        }"""
    )
    assert told["status"] == "done"
    assert (len(told["stdout"]), told["truncated"]) == (10_000, 2_000_000 - 10_000)
    assert told["same"]
    assert told["pieces"] < 100
    assert told["longest"] < 500


def test_too_much_memory_is_a_sentence_and_the_next_run_works(page: Page) -> None:
    sentence = "It needs more memory than a page can have. Make its arrays smaller."
    for shape in ("(15_000, 15_000)", "(10**6, 10**6)"):
        at_once = run(page, f"import numpy as np\nnp.ones({shape})")
        assert (at_once["status"], at_once["sentence"]) == ("broken", sentence)
        assert at_once["failure"]["line"] == 2
    bit_by_bit = run(page, "kept = []\nwhile True: kept.append(bytes(10**7))", seconds=60)
    assert (bit_by_bit["status"], bit_by_bit["sentence"]) == ("broken", sentence)
    assert run(page, "print(1)")["stdout"] == "1\n"


@pytest.mark.parametrize(
    "source",
    [SLOW, "while True:\n    try:\n        while True: pass\n    except BaseException: pass"],
    ids=["a long call in C", "a loop that catches everything"],
)
def test_what_cannot_be_interrupted_ends_with_python(page: Page, source: str) -> None:
    result = stop_after(page, source)
    assert (result["status"], result["sentence"]) == (
        "ended",
        "It did not stop when asked, so Python itself was ended. The next Run starts it anew.",
    )
    assert result["waited"] < 1_500
    assert run(page, "print(1)")["stdout"] == "1\n"


def test_a_worker_that_ends_itself_is_replaced(page: Page) -> None:
    ended = run(page, "import js\nprint(1)\njs.self.close()\nwhile True: pass", seconds=1)
    assert ended["status"] in ("stopped", "ended", "broken")
    assert ended["sentence"]
    assert run(page, "print(2)")["stdout"] == "2\n"


LIAR = """import claims
honest = claims.run
def lie(source, **options):
    return honest("x = 1  # == 1", **options)
claims.run = lie
"""
"""Turns what the next run is told into nothing but success."""
FALSE = "x = 1  # == 2\n"


def test_code_of_a_link_cannot_answer_for_other_code(page: Page) -> None:
    def verdicts(source: str, **options: str) -> list[str]:
        return [claim["verdict"] for claim in run(page, source, **options)["claims"]]

    assert verdicts(FALSE) == ["violated"]
    run(page, LIAR, origin="snippets/linked.py")
    assert verdicts(FALSE, origin="snippets/linked.py") == ["verified"], "it can lie about itself"
    assert verdicts(FALSE, origin="snippets/other.py") == ["violated"]
    assert verdicts(FALSE) == ["violated"]


def test_stop_while_python_loads(page: Page) -> None:
    stop_after(
        page, "while True:\n    try:\n        while True: pass\n    except BaseException: pass"
    )
    result = stop_after(page, "print(1)", 10)
    assert (result["status"], result["sentence"]) == (
        "stopped",
        "Stopped before Python was loaded.",
    )
    assert run(page, "print(2)")["stdout"] == "2\n"
