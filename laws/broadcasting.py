"""Broadcasting: what stretches, what is copied, and what the gradient is."""

import numpy as np
import torch
import torch.nn.functional as F
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils._python_dispatch import TorchDispatchMode

from laws.words import Array, Choice, Place, Shape, Size, assume, close, law, myth, runs, same


@law
def which_shapes_fit(s: Shape(3), t: Shape(3), xp):
    """Two shapes broadcast exactly when, aligned from the right, two sizes in a place are equal
    or one of them is one.
    """
    fit = all(a == b or 1 in (a, b) for a, b in zip(s[::-1], t[::-1], strict=False))
    return runs(lambda: xp.ones(s) + xp.ones(t)) == fit


@law
def size_of_a_sum(n: Size(), m: Size(), xp):
    """Where two sizes fit, the result has the one that is not one, zero included."""
    assume(runs(lambda: xp.broadcast_shapes((n,), (m,))))
    return xp.broadcast_shapes((n,), (m,)) == (n if m == 1 else m,)


@myth(instead=size_of_a_sum)
def larger_size_wins(n: Size(), m: Size(), xp):
    """The larger size wins."""
    return runs(lambda: xp.ones(n) + xp.ones(m)) and (xp.ones(n) + xp.ones(m)).shape == (max(n, m),)


@law
def loss_over_the_grid(p: Array("n"), t: Array("n")):
    """The mean square of `(n, 1) - (n,)` is that of the predictions around the mean target,
    plus the variance of the targets.
    """
    assume(len(t))
    grid = ((p[:, None] - t) ** 2).mean()
    mean = t.mean()
    return close(grid, ((p - mean) ** 2).mean() + ((t - mean) ** 2).mean())


@myth(instead=loss_over_the_grid, said=("smallest when all predictions are equal",))
def grid_is_smallest_when_equal(p: Choice(0, 1, 2, 3), t: Array("n")):
    """The loss over the full grid is smallest when all predictions are equal."""
    assume(len(t))
    all_p, right = ((p - t) ** 2).mean(), ((t.mean() - t) ** 2).mean()
    return all_p <= right


@law
def std_divides_by_count(x: Array("n"), n: Size(2, 5)):
    """NumPy's `std` divides by the count, PyTorch's by the count less one."""
    squares = ((x - x.mean()) ** 2).sum()
    return close(np.std(x), (squares / n) ** 0.5) and close(
        torch.tensor(x).std(), (squares / (n - 1)) ** 0.5
    )


@myth(instead=std_divides_by_count)
def std_is_std(x: Array("n")):
    """`x.std()` is the same number in NumPy and in PyTorch."""
    assume(len(x) > 1)
    return close(np.std(x), torch.tensor(x).std())


@law
def two_numbers_standardised(X: Array("n", 2), n: Size(1, 3), xp):
    """Of two different numbers, standardising leaves only the sign of their difference."""
    assume((X[:, 0] != X[:, 1]).all())
    mean = X.mean(1)[:, None]
    root = ((X - mean) ** 2).mean(1)[:, None] ** 0.5
    return close((X - mean) / root, xp.sign(X - X[:, [1, 0]]))


@law
def epsilon_below_the_root(X: Array("n", "d")):
    """`layer_norm` adds its epsilon to the variance, below the root."""
    assume(X.shape[1])
    mean = X.mean(1, keepdim=True)
    variance = ((X - mean) ** 2).mean(1, keepdim=True)
    return close((X - mean) / (variance + 1e-5).sqrt(), F.layer_norm(X, X.shape[1:], eps=1e-5))


@myth(instead=epsilon_below_the_root, said=("standard deviation plus epsilon",))
def epsilon_beside_the_root(X: Array("n", "d"), scale: Choice(1, 0.001)):
    """`layer_norm` divides by the standard deviation plus its epsilon."""
    X = X * scale
    assume(X.shape[1])
    std = X.std(1, keepdim=True, correction=0)
    ours = (X - X.mean(1, keepdim=True)) / (std + 1e-5)
    return close(ours, F.layer_norm(X, X.shape[1:], eps=1e-5), by=0.001)


@law
def gradient_of_a_stretched(X: Array("n", "d"), g: Array("d"), b: Array("d"), G: Array("n", "d")):
    """For `X * g + b` and an incoming gradient `G`, the gradient of `g` is `(G * X).sum(0)`,
    that of `b` is `G.sum(0)`.
    """
    g.requires_grad_(), b.requires_grad_()
    (X * g + b).backward(G)
    return same(g.grad, (G * X).sum(0)) and same(b.grad, G.sum(0))


@myth(instead=gradient_of_a_stretched, said=("the incoming gradient, summed over the",))
def gradient_is_summed_only(X: Array("n", "d"), g: Array("d"), G: Array("n", "d")):
    """The gradient of a stretched operand is the incoming gradient, summed over the stretched
    axes.
    """
    g.requires_grad_()
    (X * g).backward(G)
    return same(g.grad, G.sum(0))


@law
def one_common_point(X: Array("n", "d"), Y: Array("m", "d"), point: Array("d")):
    """Distances stay when the same point is subtracted from both sets."""
    return same(distances(X - point, Y - point), distances(X, Y))


@myth(instead=one_common_point, said=("subtract the mean from both",))
def each_its_own_mean(X: Array("n", "d"), Y: Array("m", "d")):
    """Distances stay when each set has its own mean subtracted."""
    assume(len(X) and len(Y))
    return close(distances(X - X.mean(0), Y - Y.mean(0)), distances(X, Y))


def distances(X, Y):
    """Squared, of all pairs of rows."""
    return ((X[:, None] - Y) ** 2).sum(-1)


@law
def stretched_is_a_view(x: Array("n"), rows: Size()):
    """A stretched view copies nothing: each of its rows is the same memory."""
    view = np.broadcast_to(x, (rows, len(x)))
    return view.strides[0] == 0 and view.base is not None


@law
def matmul_copies(
    batch: Size(2, 4), heads: Size(2, 4), n: Size(2, 4), d: Size(2, 4), m: Size(2, 4)
):
    """PyTorch's `@` copies an operand before it multiplies, where it has to stretch one of
    several batch axes.
    """
    Q, K = torch.ones(batch, heads, n, d), torch.ones(batch, 1, m, d)
    return copies(lambda: Q @ K.mT) == 1


@myth(
    instead=matmul_copies,
    said=(
        "broadcasting copies nothing",
        "broadcasting makes no copy",
    ),
)
def broadcasting_never_copies(
    batch: Size(2, 4), heads: Size(2, 4), n: Size(2, 4), d: Size(2, 4), m: Size(2, 4)
):
    """Broadcasting copies nothing, in a matrix product either."""
    Q, K = torch.ones(batch, heads, n, d), torch.ones(batch, 1, m, d)
    return copies(lambda: Q @ K.mT) == 0


@law
def grouped_without_copies(
    Q: Array("batch", "kv", "group", "t", "d"), K: Array("batch", "kv", "t", "d")
):
    """Folded into rows, `Q.reshape(batch, kv, group * t, d) @ K.mT` gives the scores of grouped
    heads and, of contiguous `Q` and `K`, copies nothing.
    """
    batch, kv, group, t, d = Q.shape
    folded = Q.reshape(batch, kv, group * t, d)
    repeated = Q.reshape(batch, kv * group, t, d) @ torch.repeat_interleave(K, group, 1).mT
    return (
        same((folded @ K.mT).reshape(repeated.shape), repeated)
        and copies(lambda: Q.reshape(batch, kv, group * t, d) @ K.mT) == 0
    )


@law
def enable_gqa_copies(
    batch: Size(1, 3), kv: Size(1, 3), group: Size(2, 3), t: Size(1, 4), d: Size(1, 4)
):
    """With `enable_gqa=True`, PyTorch's attention copies keys and values under
    `SDPBackend.MATH`.
    """
    K = torch.ones(batch, kv, t, d)
    return under_math(torch.ones(batch, kv * group, t, d), K) >= 2


@myth(instead=enable_gqa_copies, said=("right and saves the copy",))
def enable_gqa_saves_the_copy(
    batch: Size(1, 3), kv: Size(1, 3), group: Size(2, 3), t: Size(1, 4), d: Size(1, 4)
):
    """`enable_gqa=True` saves the copy of keys and values, whatever the backend."""
    K = torch.ones(batch, kv, t, d)
    return under_math(torch.ones(batch, kv * group, t, d), K) == 0


def under_math(Q, K):
    """How many copies attention makes for grouped heads, without a fused kernel."""
    with sdpa_kernel(SDPBackend.MATH):
        return copies(lambda: F.scaled_dot_product_attention(Q, K, K, enable_gqa=True))


@law
def letters_may_copy(b: Size(2, 4), q: Size(2, 4), k: Size(2, 4), h: Size(2, 4), d: Size(2, 4)):
    """PyTorch's `einsum` copies both operands for `bqhd,bkhd->bhqk`, and neither for
    `bhqd,bhkd->bhqk`.
    """
    inside = copies(
        lambda: torch.einsum("bqhd,bkhd->bhqk", torch.ones(b, q, h, d), torch.ones(b, k, h, d))
    )
    outside = copies(
        lambda: torch.einsum("bhqd,bhkd->bhqk", torch.ones(b, h, q, d), torch.ones(b, h, k, d))
    )
    return same([inside, outside], [2, 0])


def copies(action):
    """How many copies PyTorch makes on the way."""
    with Copies() as counted:
        action()
    return counted.made


class Copies(TorchDispatchMode):
    """Counts calls of `clone`."""

    made = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        self.made += function is torch.ops.aten.clone.default
        return function(*args, **(kwargs or {}))


@law
def writes_into_stretched(b: Array("n"), rows: Size(2, 4), i: Place("rows"), j: Place("n")):
    """In PyTorch `fill_` and `zero_` write into an expanded tensor, and so does one entry; `+=`
    is refused.
    """

    def stretched():
        return b.clone().expand(rows, len(b))

    whole = runs(lambda: stretched().fill_(rows)) and runs(lambda: stretched().zero_())
    one = runs(lambda: stretched()[i, j].zero_())
    return whole and one and not runs(lambda: stretched().__iadd__(b))


@myth(instead=writes_into_stretched, said=("for whole-array operations such as",))
def whole_writes_are_refused(b: Array("n"), rows: Size(2, 4)):
    """PyTorch refuses every whole-array write into an expanded tensor."""
    return not runs(lambda: b.expand(rows, len(b)).zero_())


@law
def squeeze_takes_all(shape: Shape(3), xp):
    """`squeeze()` without an axis removes every axis of size one, the batch included."""
    return xp.ones(shape).squeeze().shape == tuple(size for size in shape if size != 1)
