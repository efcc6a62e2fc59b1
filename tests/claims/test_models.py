"""Files as other people write them: true comments raise no alarm, and every wrong one does."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch

import claims

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

MODELS = Path(__file__).parent / "models"


@pytest.fixture(autouse=True, scope="module")
def one_thread() -> Iterator[None]:
    """The arrays are tiny: threads would only wait for each other."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def use_gpt(module: ModuleType) -> None:
    model = module.GPT(module.GPTConfig())
    ids = torch.randint(0, 65, (2, 7))
    model(ids, ids)
    model.generate(ids, 12, top_k=5)
    x = torch.randn(2, 7, 32)
    module.Head(32, 8, 16)(x)
    module.FusedHeads(32, 4)(x)


def use_recurrent(module: ModuleType) -> None:
    for n in (3, 2):
        module.GRUCell(5, 7)(torch.randn(n, 5), torch.randn(n, 7))
    lstm = module.LSTM(5, 7)
    _, state = lstm(torch.randn(3, 4, 5))
    lstm(torch.randn(3, 4, 5), state)
    module.CharModel(11, 5, 7)(torch.randint(0, 11, (2, 6)))


def use_vision(module: ModuleType) -> None:
    module.SmallCNN()(torch.randn(4, 3, 32, 32))
    for stride in (1, 2):
        module.ResidualBlock(4, 6, stride)(torch.randn(2, 4, 8, 12))
    images = torch.randn(5, 3, 32, 32)
    module.PatchEmbed()(images)
    module.patchify(images, 8)


def use_experts(module: ModuleType) -> None:
    module.MultiHeadAttention(12, 20, 9, 0.0, 4)(torch.randn(2, 7, 12))
    module.MoE(12, 20, 5)(torch.randn(2, 7, 12))
    module.SwiGLU(12, 20)(torch.randn(2, 7, 12))
    module.SwiGLU(12, 20)(torch.randn(7, 12))
    module.apply_rotary(torch.randn(2, 3, 7, 8), torch.randn(9, 8), torch.randn(9, 8))


def use_arrays(module: ModuleType) -> None:
    module.TwoLayerNet(5, 7, 3).loss(np.ones((11, 5)), np.arange(11) % 3)
    queries, keys, values = np.ones((2, 3, 5, 8)), np.ones((2, 3, 6, 8)), np.ones((2, 3, 6, 4))
    module.attention(queries, keys, values)
    points = np.random.default_rng(1).standard_normal((20, 4))
    module.kmeans(points, 3)
    module.im2col(np.ones((3, 9, 10)), 4)
    module.ols(points, points[:, 0], 0.1)


def use_train(module: ModuleType) -> None:
    assert len(module.losses) == module.max_iters


# How each is used, and how many of its comments are compared and how many could not be.
USES: dict[str, tuple[Callable[[Any], None], int, int]] = {
    "gpt": (use_gpt, 30, 4),
    "recurrent": (use_recurrent, 19, 3),
    "vision": (use_vision, 15, 1),
    "experts": (use_experts, 20, 1),
    "arrays": (use_arrays, 31, 6),
    "train": (use_train, 14, 1),
}


def check(name: str, source: str, folder: Path) -> claims.Report:
    path = folder / f"{name}.py"
    path.write_text(source)
    torch.manual_seed(0)
    sys.modules.pop(name, None)
    try:
        module, report = claims.load(path)
        USES[name][0](module)
    finally:
        sys.modules.pop(name, None)
    return report


@pytest.mark.parametrize("name", USES)
def test_true_comments_raise_no_alarm(name: str, tmp_path: Path) -> None:
    report = check(name, (MODELS / f"{name}.py").read_text(), tmp_path)
    assert [claim.message for claim in report.violated] == []
    assert report.unreached == ()
    assert (len(report.checked), len(report.unread)) == USES[name][1:]


def test_every_model_is_used() -> None:
    assert {path.stem for path in MODELS.glob("*.py")} == set(USES)


def with_comment(lines: list[str], claim: claims.Claim, text: str) -> None:
    at = claim.line - 1
    lines[at] = lines[at][: claim.col] + "# " + text


@pytest.mark.parametrize("name", USES)
@pytest.mark.parametrize("lie", ["{},1", "1,{}"], ids=["a dimension more behind", "in front"])
def test_every_wrong_rank_is_reported(name: str, lie: str, tmp_path: Path) -> None:
    """All at once: a shape of the wrong rank binds no name, so each is reported by itself."""
    lines = (MODELS / f"{name}.py").read_text().splitlines()
    honest = check(name, "\n".join(lines), tmp_path)
    shapes = [claim for claim in honest.checked if re.search(r"[(\[]", claim.text)]
    for claim in shapes:
        changed = re.sub(
            r"(?<=[(\[])[^()\[\]]+(?=[)\]])",
            lambda m: lie.format(m[0].rstrip(",")),
            claim.text,
            count=1,
        )
        with_comment(lines, claim, changed)
    report = check(name, "\n".join(lines), tmp_path)
    assert [claim.line for claim in report.violated] == [claim.line for claim in shapes]


# A wrong or swapped dimension in one comment: that line is reported, and no other.
LIES = [
    ("gpt", "k = k.view(B, T, nh, C // nh).transpose(1, 2)", "(B, nh, T, hs)", "(B, T, nh, hs)"),
    ("gpt", "q = q.view(B, T, nh, C // nh).transpose(1, 2)", "(B, nh, T, hs)", "(B, nh, T, C)"),
    ("gpt", "# causal self-attention", "(B, nh, hs, T) ->", "(B, nh, T, hs) ->"),
    ("gpt", "# causal self-attention", "(B, nh, T, T)", "(B, nh, T, hs)"),
    ("gpt", "y = att @ v", "-> (B, nh, T, hs)", "-> (B, nh, hs, T)"),
    ("gpt", "return self.c_proj(y)", "(B, T, C)", "(B, C, T)"),
    ("gpt", "x = self.c_fc(x)", "4*C", "3*C"),
    ("gpt", "x = self.gelu(x)", "4C", "2C"),
    ("gpt", "pos = torch.arange", "shape (t)", "shape (b)"),
    ("gpt", "tok_emb = self.wte", "(b, t, n_embd)", "(t, b, n_embd)"),
    ("gpt", "pos_emb = self.wpe", "(t, n_embd)", "(b, t, n_embd)"),
    ("gpt", "probs = F.softmax", "(B, C)", "(C, B)"),
    ("gpt", "idx_next = torch", "(B, 1)", "(B, 2)"),
    ("gpt", "wei = q @", "-> (B, T, T)", "-> (B, T, hs)"),
    ("gpt", "out = wei @ v", "@ (B, T, hs)", "@ (B, hs, T)"),
    ("gpt", "k = self.key(x)  # (B, T, C)", "(B, T, nh, hs)", "(B, nh, T, hs)"),
    ("gpt", "return k.reshape", "B*nh", "nh"),
    ("recurrent", "h: Tensor", "(N, H)", "(H, N)"),
    ("recurrent", "gi = x @", "(D, 3*H)", "(3*H, D)"),
    ("recurrent", "h_r, h_z", "(N, H)", "(H, N)"),
    ("recurrent", "gates = self.proj", "4H", "3H"),
    ("recurrent", "i, f, g, o", "(B, H)", "(B, L)"),
    ("recurrent", "logits = self.head", "[batch, seq_len, vocab]", "[seq_len, batch, vocab]"),
    ("vision", "x = self.pool(F.relu(self.conv2", "5, 5", "6, 6"),
    ("vision", "x = torch.flatten", "400", "401"),
    ("vision", "x = torch.cat((cls", "N+1", "N"),
    ("vision", "x = x.transpose", "(B, N, E)", "(B, E, N)"),
    ("vision", "x = torch.einsum", "(n, h, w, p, p, 3)", "(n, h, w, p, 3, p)"),
    ("experts", "# Transpose:", "-> (b, num_heads, num_tokens", "-> (b, num_tokens, num_heads"),
    (
        "experts",
        "# Shape: (b, num_tokens, num_heads",
        "num_tokens, num_heads",
        "num_heads, num_tokens",
    ),
    ("experts", "scores = self.gate", "(B * T, E)", "(B, T, E)"),
    ("experts", "hidden = torch.relu", "(D, F)", "(F, D)"),
    ("experts", "out.index_add_", "(B*T, D)", "(B, D)"),
    ("experts", "return self.w2(nn", "(..., dim)", "(dim, ...)"),
    ("arrays", "z1 = X @ self.W1", "+ (H,)", "+ (N,)"),
    ("arrays", "scores = a1.dot", "(N, C)", "(N, D)"),
    ("arrays", "dW2 = a1.T", "-> (H, C)", "-> (C, H)"),
    ("arrays", "db1 = da1", "(H,)", "(D,)"),
    ("arrays", "scores = np.einsum", "(B,H,T,S)", "(B,H,S,T)"),
    ("arrays", "return xx + yy", "(N, M)", "(M, N)"),
    ("arrays", "return mu, assign", "(N,)", "(k,)"),
    ("arrays", "A = X.T @ X", "(d, d)", "(n, d)"),
    ("arrays", "b = X.T @ y", "-> (d,)", "-> (n,)"),
    ("train", "true_w = rng", "(n_out, n_in)", "(n_in, n_out)"),
    ("train", "dW = dpred.T @ xb", "-> (n_out, n_in)", "-> (n_in, n_out)"),
    ("train", "final = np.stack", "(2, n_out, n_in)", "(n_out, n_in, 2)"),
    ("train", "ratio = losses", "< 1", "> 1"),
]


@pytest.mark.parametrize(("name", "line", "true", "lie"), LIES)
def test_a_wrong_comment_is_reported_where_it_stands(
    name: str, line: str, true: str, lie: str, tmp_path: Path
) -> None:
    lines = (MODELS / f"{name}.py").read_text().splitlines()
    (at,) = [i for i, text in enumerate(lines) if line in text]
    code, sign, comment = lines[at].rpartition("# ")
    assert true in comment
    lines[at] = code + sign + comment.replace(true, lie)
    report = check(name, "\n".join(lines), tmp_path)
    assert [claim.line for claim in report.violated] == [at + 1]
