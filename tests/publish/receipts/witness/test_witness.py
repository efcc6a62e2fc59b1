"""The witness of a device finds what does not hold there, and leaves what it cannot be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from claims.run import run_plan
from claims.sites import find_sites
from publish.receipts.witness import run
from publish.receipts.witness.draws import DrawOnCpu
from publish.receipts.witness.judge import DeviceJudge
from tests.publish.conftest import ROOT
from tests.publish.receipts.witness.plugin import Witness

Ask = Callable[[str], dict[str, Any]]


@pytest.fixture(scope="module")
def meta(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Runs a text on meta."""
    root = tmp_path_factory.mktemp("tree")
    witness = Witness("meta", root)

    def ask(text: str) -> dict[str, Any]:
        (root / "x.py").write_text(f"import torch\n{text}\n", encoding="utf-8")
        return witness.ask("x.py")

    yield ask
    witness.close()


def verdicts(found: dict[str, Any]) -> list[tuple[str, str]]:
    return [(claim["verdict"], claim["why"]) for claim in found["ran"]["claims"]]


@pytest.mark.parametrize(
    "text",
    [
        "Z = torch.ones(2, 3) @ torch.ones(3, 4, device='cpu')  # (2, 4)",
        "Z = torch.ones(2, 3).to('cpu') @ torch.ones(3, 4)  # (2, 4)",
        "import numpy as np\nZ = torch.ones(2, 3) + torch.from_numpy(np.ones(3))  # (2, 3)",
        "import numpy as np\nZ = np.ones(3) + torch.ones(3).numpy()  # (3,)",
        "g = torch.Generator().manual_seed(0)\nZ = torch.randn(3, generator=g)  # (3,)",
        "Z = torch.ones(2, 3).cpu()  # (2, 3)",
        "Z = torch.stack([torch.ones(3), torch.zeros(3, device='cpu')])  # (2, 3)",
    ],
)
def test_a_device_that_is_hard_coded_is_found(meta: Ask, text: str) -> None:
    (problem,) = meta(text)["problems"]
    assert problem.startswith(f"x.py:{2 + text.count(chr(10))}: raised ")


def test_a_false_shape_is_found(meta: Ask) -> None:
    (problem,) = meta("Z = torch.ones(2, 3) @ torch.ones(3, 4)  # (4, 2)")["problems"]
    assert problem.startswith("x.py:2: states (4, 2), but Z has shape (2, 4)")


def test_what_needs_values_is_left_and_says_why(meta: Ask) -> None:
    found = meta("Z = torch.ones(2)  # [1, 1]\nprint(Z)  # tensor([1., 1.])\nn = Z.numel()  # 2")
    why = "a meta tensor has a shape and no values"
    assert found["problems"] == []
    assert verdicts(found) == [("unasked", why), ("unasked", why), ("verified", "")]


def test_a_false_number_that_needs_no_values_is_found(meta: Ask) -> None:
    (problem,) = meta("n = torch.ones(2).numel()  # 3")["problems"]
    assert "states 3, but n is 2" in problem


def test_an_error_is_asked_for_its_type(meta: Ask) -> None:
    text = "torch.ones(8, 3) @ torch.ones(4, 3)  # {}: mat1 and mat2 shapes cannot be…"
    found = meta(text.format("RuntimeError"))
    assert verdicts(found) == [("unasked", "the type is the same, the device words it otherwise")]
    assert "states TypeError: mat1" in meta(text.format("TypeError"))["problems"][0]


@pytest.mark.parametrize("takes", ["x.item()", "x.numpy()", "x.to('cpu')", "x[x > 0]"])
def test_what_takes_values_ends_the_run_and_what_follows_is_left(meta: Ask, takes: str) -> None:
    text = "x = torch.ones(1)  # (1,)\n{0}  # TypeError: …\ny = {0}\nz = torch.ones(2)  # (3,)"
    found = meta(text.format(takes))
    why = "a meta tensor has a shape and no values"
    assert found["problems"] == []
    assert verdicts(found)[0] == ("verified", "")
    assert verdicts(found)[2] == ("unasked", why)


def test_nothing_but_a_snippet_about_it_may_take_values(meta: Ask) -> None:
    (problem,) = meta("x = torch.ones(1)  # (1,)\ny = x.item()  # 1.0")["problems"]
    assert "x.py:3: raised RuntimeError: Tensor.item() cannot be called on meta" in problem


def test_what_takes_values_hides_no_false_claim_above_it(meta: Ask) -> None:
    text = "x = torch.ones(1)  # (2,)\nx.numpy()  # TypeError: …\ny = x.numpy()  # (1,)"
    problems = meta(text)["problems"]
    assert problems[0].startswith("x.py:2: states (2,), but x has shape (1,)")


def test_an_error_that_needs_values_is_left(meta: Ask) -> None:
    text = "w = torch.ones(3, requires_grad=True)\nw.numpy()  # RuntimeError: Can't call numpy()…"
    assert verdicts(meta(text)) == [("unasked", "a meta tensor has a shape and no values")]


@pytest.mark.parametrize("index", ["[1.0, 0.0]", "[[0, 1], [1, 0]], torch.tensor([0, 1, 2])"])
def test_a_stand_in_for_a_kernel_may_raise_a_type_of_its_own(meta: Ask, index: str) -> None:
    first, _, second = index.partition("]]")
    whole = f"torch.tensor({first}]]){second}" if second else f"torch.tensor({first})"
    found = meta(f"torch.ones(3, 4)[{whole}]  # IndexError: …")
    why = "what stands in for the kernel on meta raises a type of its own"
    assert (found["problems"], verdicts(found)) == ([], [("unasked", why)])


def test_the_run_goes_on_behind_an_error(meta: Ask) -> None:
    found = meta("torch.ones(2) + torch.ones(3)  # RuntimeError: …\nZ = torch.ones(2)  # (2,)")
    assert verdicts(found)[1] == ("verified", "")


def test_a_snippet_that_ends_its_process_is_a_problem(meta: Ask) -> None:
    (problem,) = meta("import os\nos._exit(3)")["problems"]
    assert problem == "x.py:1: did not end within 60 s, or crashed"
    assert meta("Z = torch.ones(2)  # (2,)")["problems"] == []


def pair(root: Path) -> list[str]:
    """Two snippets, of which the first waits for the second."""
    waits = "import os\nimport time\nwhile not os.path.exists('ran'):\n    time.sleep(0.01)\n"
    (root / "first.py").write_text(f"{waits}n = 1  # 1\n", encoding="utf-8")
    (root / "second.py").write_text("open('ran', 'w').close()\nn = 2  # 2\n", encoding="utf-8")
    return ["first.py", "second.py"]


def test_snippets_run_at_the_same_time_and_are_told_in_order(tmp_path: Path) -> None:
    found = list(run.run(tmp_path, "cpu", pair(tmp_path), at_once=2))
    assert [(each.path, each.problems) for each in found] == [("first.py", ()), ("second.py", ())]
    assert [claim.verdict for each in found for claim in each.ran.claims] == ["verified"] * 2


def test_one_that_does_not_end_loses_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "SECONDS", 1.0)
    first, second = run.run(tmp_path, "cpu", pair(tmp_path), at_once=1)
    assert first.problems == ("first.py:1: did not end within 1 s, or crashed",)
    assert second.problems == ()


def judged(text: str, device: str = "cuda") -> tuple[list[str], list[str]]:
    """Problems, and why claims were left, as if the run had been on that device."""
    plan = find_sites(f"import torch\n{text}\n", strict=True)
    judge = DeviceJudge(plan, device)
    report = run_plan(plan, judge, "x.py", strict=True)
    return report.problems, list(judge.unasked.values())


def test_the_suffix_of_a_device_is_understood() -> None:
    text = "print(\"tensor([1., 2.], device='cuda:0')\")  # tensor([1., 2.])"
    assert judged(text) == ([], [])
    assert judged(text, "cpu")[0]


def test_rounding_is_forgiven_on_a_gpu_and_not_on_a_cpu() -> None:
    text = "x = torch.tensor([0.1, 2]) * (1 + 1e-6)  # [0.1, 2.0]"
    assert judged(text) == ([], [])
    assert judged(text, "cpu")[0]


def test_more_than_rounding_is_not_forgiven() -> None:
    assert judged("x = torch.tensor([0.101, 2])  # [0.1, 2.0]")[0]
    assert judged("print('tensor([0.1010, 2.0000])')  # tensor([0.1000, 2.0000])")[0]
    assert judged("x = torch.tensor([3])  # [2]")[0]


def test_a_shape_is_never_forgiven() -> None:
    assert judged("x = torch.ones(2, 1)  # (1, 2)")[0]
    assert judged("x = torch.ones(2, 1)  # [1.0, 1.0]")[0]


def test_an_error_of_another_type_is_false_on_a_gpu_too() -> None:
    assert judged("torch.ones(2) + torch.ones(3)  # ValueError: …")[0]


def draws(device: str) -> list[torch.Tensor]:
    torch.manual_seed(0)
    with torch.device(device), DrawOnCpu(device):
        made = [torch.randn(2, 3), torch.randint(0, 9, (4,)), torch.rand_like(torch.ones(5))]
        return [*made, torch.nn.Linear(3, 2).weight.detach(), torch.empty(2).uniform_()]


def test_draws_are_the_cpu_s_and_land_on_the_device() -> None:
    torch.manual_seed(0)
    plain = [torch.randn(2, 3), torch.randint(0, 9, (4,)), torch.rand_like(torch.ones(5))]
    plain += [torch.nn.Linear(3, 2).weight.detach(), torch.empty(2).uniform_()]
    for ours, theirs in zip(draws("cpu"), plain, strict=True):
        assert torch.equal(ours, theirs)
    for drawn, theirs in zip(draws("meta"), plain, strict=True):
        assert drawn.is_meta
        assert drawn.shape == theirs.shape


def test_a_generator_that_is_named_is_left_to_its_device() -> None:
    generator = torch.Generator().manual_seed(0)
    with DrawOnCpu("meta"):
        assert not torch.randn(2, generator=generator).is_meta


PLUGIN = Path("tests/publish/receipts/witness/test_snippets.py")


def session(*options: str) -> tuple[int, str]:
    """`pytest` on one snippet, on a machine that shows no GPU."""
    import os
    import subprocess
    import sys

    command = [sys.executable, "-m", "pytest", "-q", str(PLUGIN), "-k", "matmul/order_torch"]
    done = subprocess.run(
        [*command, *options], capture_output=True, text=True, check=False,
        cwd=ROOT, env={**os.environ, "CUDA_VISIBLE_DEVICES": ""},
    )  # fmt: skip
    return done.returncode, done.stdout


def test_several_devices_may_be_named_and_a_missing_one_is_skipped() -> None:
    code, said = session("--device", "meta", "--device", "cuda")
    assert (code, "1 passed, 1 skipped" in said) == (0, True), said


def test_a_missing_device_that_is_required_is_a_failure() -> None:
    code, said = session("--device", "cuda", "--require-device", "cuda")
    assert (code, "1 failed" in said) == (1, True), said
    assert "there is no CUDA device here, and --require-device asks for one" in said


def test_a_device_that_nobody_knows_is_refused() -> None:
    assert session("--device", "tpu")[0] == 4
