"""Products and their shapes: what is added up, what is reused."""

import numpy as np
import torch

from laws.words import Array, Size, assume, law, myth, runs, same


@law
def uses_in_a_product(n: Size(), k: Size(), m: Size()):
    """In a product of `(n, k)` and `(k, m)` each number on the left is used `m` times, each on
    the right `n` times.
    """
    left, right = np.zeros((n, k)), np.zeros((k, m))
    for i, t, j in np.ndindex(n, k, m):
        left[i, t] += 1
        right[t, j] += 1
    return (left == m).all() and (right == n).all()


@myth(
    instead=uses_in_a_product,
    said=(
        "the only one that reuses",
        "row reuses its inputs",
    ),
)
def only_the_product_reuses(k: Size(), m: Size()):
    """An outer product uses each number that it reads once."""
    left = np.zeros(k)
    for entry in np.ndindex(k, m):
        left[entry[0]] += 1
    return (left == 1).all()


@law
def einsum_transposes(A: Array("n", "k"), xp):
    """`einsum` transposes by the order of its letters: `nk->kn` is `A.T`."""
    return same(xp.einsum("nk->kn", A), A.T)


@myth(instead=einsum_transposes, said=("transposes, which einsum does not do",))
def einsum_keeps_the_axes(A: Array("n", "k"), xp):
    """`einsum` does not transpose: `nk->kn` leaves the shape as it is."""
    return xp.einsum("nk->kn", A).shape == A.shape


@law
def missing_letters_are_summed(A: Array("n", "k"), B: Array("k", "m"), xp):
    """`einsum` adds up each letter that the result lacks, whether one operand has it or both:
    `nk,km->m` is `A.sum(0) @ B`.
    """
    return same(xp.einsum("nk,km->m", A, B), A.sum(0) @ B)


@myth(instead=missing_letters_are_summed, said=("letter in one input only is kept",))
def a_letter_in_one_is_kept(A: Array("n", "k"), B: Array("k", "m"), xp):
    """A letter that one operand has is kept, so `nk,km->m` has an axis `n`."""
    return xp.einsum("nk,km->m", A, B).shape[0] == A.shape[0]


@law
def rows_against_rows(P: Array("b", "n", "k"), K: Array("b", "m", "k"), xp):
    """For keys `K`, `bnk,bmk->bnm` is `P @ K.mT`."""
    return same(xp.einsum("bnk,bmk->bnm", P, K), P @ K.mT)


@myth(instead=rows_against_rows, said=("`bnk,bmk->bnm` | `P @ Q`",))
def scores_without_a_transpose(P: Array("b", "n", "k"), K: Array("b", "m", "k"), xp):
    """For keys `K`, `bnk,bmk->bnm` is `P @ K`."""
    return runs(lambda: P @ K) and same(xp.einsum("bnk,bmk->bnm", P, K), P @ K)


@law
def letters_in_alphabetical_order(A: Array("n", "k"), B: Array("k", "m"), xp):
    """Without an arrow `nk,km` gives the transpose of the product: the result's letters come in
    alphabetical order.
    """
    return same(xp.einsum("nk,km", A, B), (A @ B).T)


@myth(instead=letters_in_alphabetical_order)
def no_arrow_is_the_product(A: Array("n", "k"), B: Array("k", "m"), xp):
    """`einsum` of `nk,km` is the matrix product."""
    return same(xp.einsum("nk,km", A, B), A @ B)


@law
def bmm_of_equal_stacks(P: Array("b", "n", "k"), Q: Array("b", "k", "m")):
    """For stacks of the same length `torch.bmm` and `@` give the same."""
    return same(torch.bmm(P, Q), P @ Q)


@myth(instead=bmm_of_equal_stacks, said=("shared weight needs neither",))
def bmm_is_matmul(P: Array("b", "n", "k"), Q: Array("c", "k", "m")):
    """`torch.bmm` and `@` are the same thing: they run for the same stacks."""
    return runs(lambda: P @ Q) == runs(lambda: torch.bmm(P, Q))


@law
def star_is_no_product(A: Array("n", "n"), B: Array("n", "n"), xp):
    """`A * B` of square matrices adds up nothing; its sum is the trace of `A @ B.T`."""
    return same((A * B).sum(), xp.trace(A @ B.T))


@myth(instead=star_is_no_product)
def star_is_the_product(A: Array("n", "n"), B: Array("n", "n")):
    """For square matrices `A * B` is the matrix product."""
    return same(A * B, A @ B)


@law
def trace_without_the_product(A: Array("n", "k"), B: Array("k", "n"), xp):
    """The trace of `A @ B` is `(A * B.T).sum()`."""
    return same(xp.trace(A @ B), (A * B.T).sum())


@law
def outer_has_rank_one(u: Array("n"), v: Array("m"), xp):
    """An outer product has matrix rank one, or zero if one of the vectors is all zeros."""
    assume(len(u) and len(v))
    rank = int(xp.linalg.matrix_rank(xp.outer(u, v)))
    return rank == int((u != 0).any() and (v != 0).any())


@law
def rank_of_a_product(A: Array("n", "k"), B: Array("k", "m"), xp):
    """The rank of `A @ B` is at most the inner size."""
    assume(len(A) and B.shape[1] and len(B))
    return int(xp.linalg.matrix_rank(A @ B)) <= len(B)


@law
def gradient_of_a_layer(W: Array("n_out", "n_in"), x: Array("n_in"), g: Array("n_out")):
    """The gradient of `W` in `W @ x` is `outer(g, x)`."""
    W.requires_grad_()
    (W @ x).backward(g)
    return same(W.grad, torch.outer(g, x))


@myth(instead=gradient_of_a_layer)
def gradient_the_other_way(W: Array("n", "n"), x: Array("n"), g: Array("n")):
    """The gradient of `W` in `W @ x` is `outer(x, g)`, if its shape is right."""
    W.requires_grad_()
    (W @ x).backward(g)
    return same(W.grad, torch.outer(x, g))


@law
def backward_of_a_layer(
    X: Array("batch", "n_in"), W: Array("n_out", "n_in"), G: Array("batch", "n_out")
):
    """For `Z = X @ W.T` the gradients are two products: `G @ W` for `X`, `G.T @ X` for `W`."""
    X.requires_grad_(), W.requires_grad_()
    (X @ W.T).backward(G)
    return same(X.grad, G @ W) and same(W.grad, G.T @ X)


@law
def folded_into_rows(X: Array("batch", "n", "k"), W: Array("k", "m")):
    """A batch that meets one shared weight may be folded into rows: the products are the same."""
    batch, n, k = X.shape
    return same((X.reshape(batch * n, k) @ W).reshape(batch, n, W.shape[1]), X @ W)
