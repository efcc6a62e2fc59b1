"""Cases of what stands around products: fused and compiled functions, distances, attention."""

from __future__ import annotations

from collections.abc import Iterator

from .cases import DEFAULT, Case
from .operands import FUNCTIONAL, ITEMSIZE, RUN, cold, doublings, product, tensors

LARGEST = {"cpu": 2048, "cuda": 8192}
WIDTH, HEADS, D_K, CONTEXT = 4096, 32, 128, 2048


def _clock(device: str) -> str:
    return "graph" if device == "cuda" else "thread"


def _half(device: str) -> str:
    """The dtype of layers in practice: a CPU's float32, a GPU's bfloat16."""
    return "float32" if device == "cpu" else "bfloat16"


def compiled(device: str) -> Iterator[Case]:
    """One function of many steps; the arithmetic of its tanh is in no count."""
    dtype = _half(device)
    for count in (2**16, 2**22) if device == "cpu" else (2**12, 2**25):
        setup = (
            f"{RUN}{FUNCTIONAL}{tensors(device, dtype, x=str(count))}\n"
            "gelu = run_path('snippets/speed/gelu_torch.py')['gelu']"
        )
        fused = (8 * count, 2 * ITEMSIZE[dtype] * count, dtype, 2 * ITEMSIZE[dtype] * count)
        # Nine steps, of which four read two arrays; each writes one.
        by_hand = (fused[0], 22 * ITEMSIZE[dtype] * count, dtype, fused[3])
        plain = f"{setup}\ncompiled = torch.compile(gelu)"
        by = DEFAULT[device]
        yield Case("compiled", "by hand", count, "gelu(x)", setup, *by_hand, by)
        if device == "cuda":
            yield Case(
                "compiled", "by hand, in a graph", count, "gelu(x)", setup, *by_hand, "graph"
            )
        if count > 2**16 or device == "cuda":  # on a CPU, to compile takes seconds
            yield Case("compiled", "torch.compile", count, "compiled(x)", plain, *fused, by)
        library = "F.gelu(x, approximate='tanh')"
        yield Case("compiled", "of the library", count, library, setup, *fused, by)


def distances(device: str) -> Iterator[Case]:
    n, m, d = 400, 500, 64
    made = tensors(device, A=f"{n}, {d}", B=f"{m}, {d}", D=f"{n}, {m}, {d}", out=f"{n}, {m}")
    setup = f"{RUN}ways = run_path('snippets/speed/distances_torch.py')\n{made}"
    ends, between = n * d + m * d + n * m, n * m * d
    # The differences are written and read, and so are their squares.
    broadcast = (3 * between, 4 * (ends + 4 * between), "float32", 4 * (ends + 2 * between))
    product = (2 * between + 2 * (n + m) * d + 3 * n * m, 4 * ends, "float32", 4 * ends)
    for series, statement, work in (
        ("by broadcast", "ways['by_broadcast'](A, B)", broadcast),
        ("by broadcast, into given arrays", "ways['by_broadcast_into'](A, B, D, out)", broadcast),
        ("by product", "ways['by_product'](A, B)", product),
    ):
        yield Case("distances", series, None, statement, setup, *work, _clock(device))


def attention(device: str) -> Iterator[Case]:
    heads, d_k, dtype = 4, 64, _half(device)
    for t in doublings(64, LARGEST[device]):
        made = tensors(device, dtype, **dict.fromkeys("QKV", f"1, {heads}, {t}, {d_k}"))
        space = tensors(device, dtype, S=f"1, {heads}, {t}, {t}", out=f"1, {heads}, {t}, {d_k}")
        setup = f"{RUN}ways = run_path('snippets/speed/attention_torch.py')\n{made}\n{space}"
        flops = 4 * heads * t * t * d_k
        ends, scores = 4 * heads * t * d_k, heads * t * t
        # By hand, the scores are written, scaled, turned into weights, and read once more.
        for series, statement, moved, touched in (
            ("by hand", "ways['by_hand'](Q, K, V)", ends + 6 * scores, ends + 2 * scores),
            ("by hand, into given arrays", "ways['by_hand_into'](Q, K, V, S, out)",
             ends + 6 * scores, ends + scores),
            ("fused", "ways['F'].scaled_dot_product_attention(Q, K, V)", ends, ends),
        ):  # fmt: skip
            work = (flops, ITEMSIZE[dtype] * moved, dtype, ITEMSIZE[dtype] * touched)
            yield Case("attention", series, t, statement, setup, *work, _clock(device))


def bias(device: str) -> Iterator[Case]:
    """The bias as a step of its own, and as the end of the product's own kernel."""
    n = WIDTH
    setup = FUNCTIONAL + tensors(device, "bfloat16", X=f"{n}, {n}", W=f"{n}, {n}", b=f"{n}")
    flops, moved = product(n, n, n, "bfloat16")
    for series, statement, extra in (
        ("product alone", "X @ W.T", 0),
        ("product, then bias", "X @ W.T + b", 2 * 2 * n * n),
        ("bias in the product", "F.linear(X, W, b)", 0),
    ):
        work = (flops, moved + extra, "bfloat16", moved, "graph")
        yield Case("bias", series, None, statement, setup, *work)


def phases(device: str) -> Iterator[Case]:
    """A prompt at once, and one token after it: steps of one layer, with cold weights and keys."""
    for phase, t in (("prefill", CONTEXT), ("decode", 1)):
        for case, names in _operations(device, phase, t):
            yield cold(device, case, names) if names else case


def _operations(device: str, phase: str, t: int) -> Iterator[tuple[Case, str]]:
    for name, outputs in (("q, k, v", 3 * WIDTH), ("MLP up", 4 * WIDTH)):
        setup = tensors(device, "bfloat16", X=f"{t}, {WIDTH}", W=f"{outputs}, {WIDTH}")
        flops, moved = product(t, WIDTH, outputs, "bfloat16")
        work = (flops, moved, "bfloat16", moved, "graph")
        yield Case("phases", f"{phase}: {name}", None, "X @ W.T", setup, *work), "X, W"
    context = f"1, {HEADS}, {CONTEXT}, {D_K}"
    made = tensors(device, "bfloat16", Q=f"1, {HEADS}, {t}, {D_K}", K=context, V=context)
    causal = t > 1
    pairs = t * (t + 1) // 2 if causal else CONTEXT  # What a causal mask leaves.
    flops, moved = 4 * WIDTH * pairs, 2 * WIDTH * (2 * t + 2 * CONTEXT)
    work = (flops, moved, "bfloat16", moved, "graph")
    statement = f"F.scaled_dot_product_attention(Q, K, V, is_causal={causal})"
    setup = FUNCTIONAL + made
    yield Case("phases", f"{phase}: attention", None, statement, setup, *work), "Q, K, V"
    setup = FUNCTIONAL + tensors(device, "bfloat16", X=f"{t}, {WIDTH}", g=f"{WIDTH}")
    moved = 2 * WIDTH * (2 * t + 1)
    work = (8 * t * WIDTH, moved, "bfloat16", moved, "graph")
    statement = f"F.layer_norm(X, ({WIDTH},), g)"
    yield Case("phases", f"{phase}: layer norm", None, statement, setup, *work), ""


def waiting(device: str) -> Iterator[Case]:
    n = 4096
    setup = tensors(device, A=f"{n}, {n}", B=f"{n}, {n}")
    flops, moved = product(n, n, n, "float32")
    work = (flops, moved, "float32", moved)
    for series, by in (("clock waits for the GPU", "call"), ("clock does not wait", "launch")):
        yield Case("waiting", series, None, "A @ B", setup, *work, by)


BOTH = (compiled, distances, attention)
CUDA = (bias, phases, waiting)
