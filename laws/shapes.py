"""Shape rules: what may be multiplied, and what moves when axes do."""

import math

import numpy as np
import torch

from laws.words import Array, Place, Shape, Size, assume, law, myth, runs, same


@law
def inner_sizes(A: Array("n", "k"), B: Array("l", "m")):
    """Two matrices can be multiplied exactly when `A` has as many columns as `B` has rows."""
    return runs(lambda: A @ B) == (A.shape[1] == B.shape[0])


@law
def leading_axes(A: Array("*s", "n", "k"), B: Array("*t", "k", "m"), xp):
    """Axes before the last two broadcast as in a sum, and the last two are a matrix product."""
    assume(runs(lambda: xp.broadcast_shapes(A.shape[:-2], B.shape[:-2])))
    leading = xp.broadcast_shapes(A.shape[:-2], B.shape[:-2])
    return (A @ B).shape == (*leading, A.shape[-2], B.shape[-1])


@law
def both_grams_run(A: Array("n", "k")):
    """Both `A @ A.T` and `A.T @ A` run, whatever the shape of `A`: they are `(n, n)` and `(k,
    k)`.
    """
    n, k = A.shape
    return (A @ A.T).shape == (n, n) and (A.T @ A).shape == (k, k)


@law
def a_vector_for_each(M: Array("batch", "n", "k"), V: Array("batch", "k"), i: Place("batch")):
    """With one vector for each matrix of a stack, `(M @ V[:, :, None])[:, :, 0]` is `M[i] @
    V[i]` at place `i`.
    """
    return same((M @ V[:, :, None])[:, :, 0][i], M[i] @ V[i])


@myth(instead=a_vector_for_each)
def stacked_vectors(M: Array("n", "m", "n"), V: Array("n", "n"), i: Place("n")):
    """`M @ V` multiplies each matrix of a stack by its vector, if it runs."""
    return same((M @ V)[i], M[i] @ V[i])


@law
def transpose_swaps(A: Array("n", "k"), i: Place("n"), j: Place("k")):
    """A transpose swaps the indices: `A.T[j, i]` is `A[i, j]`."""
    return same(A.T[j, i], A[i, j])


@myth(instead=transpose_swaps, said=("keeps each number at its index",))
def transpose_keeps_the_index(A: Array("n", "n"), i: Place("n"), j: Place("n")):
    """A transpose keeps each number at its index."""
    return same(A.T[i, j], A[i, j])


@law
def reshape_reads_by_rows(A: Array("n", "k")):
    """`reshape` reads the entries in row-by-row order of their indices, wherever they stand in
    memory.
    """
    n, k = A.shape
    return same(A.T.reshape(n * k), [A.T[j, i].item() for j in range(k) for i in range(n)])


@law
def sizes_of_a_reshape(A: Array("n", "k"), s: Shape(3)):
    """A reshape runs exactly when the sizes of the new shape multiply to the count of numbers."""
    n, k = A.shape
    return runs(lambda: A.reshape(s)) == (math.prod(s) == n * k)


@myth(instead=reshape_reads_by_rows, said=("keeps the order in memory",))
def reshape_keeps_memory(A: Array("n", "k")):
    """`reshape` keeps the order in memory."""
    in_memory = A.reshape(-1)  # a transpose moves nothing
    return same(A.T.reshape(-1), in_memory)


@myth(instead=transpose_swaps)
def reshape_is_transpose(A: Array("n", "k")):
    """A reshape to the transposed shape is the transpose."""
    n, k = A.shape
    return same(A.reshape(k, n), A.T)


@law
def view_may_split(n: Size(2, 4), p: Size(1, 4), q: Size(2, 4)):
    """In PyTorch `view` may split an axis of a transpose, though its elements are not in order."""
    A = torch.arange(n * p * q).reshape(n, p * q).T
    view = A.view(p, q, n)
    in_place = view.data_ptr() == A.data_ptr() and not A.is_contiguous()
    return in_place and same(view, A.clone().reshape(p, q, n))


@myth(
    instead=view_may_split,
    said=(
        "memory that is already in order",
        "only on elements that are in order",
    ),
)
def view_needs_order(A: Array("n", "k")):
    """In PyTorch `view` runs only on elements that are in order in memory."""
    turned = A.T
    return turned.is_contiguous() or not runs(lambda: torch.Tensor.view(turned, *turned.shape, 1))


@law
def last_two_swapped(A: Array("*batch", "n", "k")):
    """`.mT` swaps the last two axes and leaves the others."""
    return A.mT.shape == (*A.shape[:-2], A.shape[-1], A.shape[-2])


@myth(instead=last_two_swapped)
def transpose_of_a_stack(A: Array("*batch", "n", "k")):
    """`.T` swaps the last two axes."""
    return A.T.shape == (*A.shape[:-2], A.shape[-1], A.shape[-2])


@law
def split_into_heads(t: Size(), heads: Size(1, 3), d_k: Size(1, 3), h: Place("heads"), xp):
    """Reshape, then transpose: head `h` gets its own `d_k` features of every token."""
    X = xp.arange(t * heads * d_k).reshape(t, heads * d_k)
    split = X.reshape(t, heads, d_k).swapaxes(0, 1)
    return same(split[h], X[:, h * d_k : (h + 1) * d_k])


@myth(instead=split_into_heads)
def split_by_reshape(t: Size(), heads: Size(1, 3), d_k: Size(1, 3), h: Place("heads"), xp):
    """Features are split into heads by one reshape."""
    X = xp.arange(t * heads * d_k).reshape(t, heads * d_k)
    return same(X.reshape(heads, t, d_k)[h], X[:, h * d_k : (h + 1) * d_k])


@law
def round_trip(t: Size(), heads: Size(1, 3), d_k: Size(1, 3), xp):
    """A wrong split and the wrong merge that mirrors it undo each other, so a round trip tests
    neither.
    """
    X = xp.arange(t * heads * d_k).reshape(t, heads * d_k)
    return same(X.reshape(heads, t, d_k).reshape(t, heads * d_k), X)


@law
def shared_heads(groups: Size(1, 3), size: Size(1, 3), h: Size(0, 8)):
    """`np.repeat` gives query head `h` the key head `h // size`, the groups side by side;
    `np.tile` deals them out in turn.
    """
    assume(h < groups * size)
    keys = np.arange(groups)
    return same([np.repeat(keys, size)[h], np.tile(keys, size)[h]], [h // size, h % groups])
