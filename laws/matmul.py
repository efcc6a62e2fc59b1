"""Matrix multiplication: a layer, its parts, and what they cost."""

import torch.nn.functional as F

from laws.words import Array, Place, Size, assume, close, law, myth, same


@law
def one_entry(
    X: Array("batch", "n_in"), W: Array("n_out", "n_in"), i: Place("batch"), j: Place("n_out")
):
    """Entry `[i, j]` of `X @ W.T` is the dot product of row `i` of `X` and row `j` of `W`."""
    return same((X @ W.T)[i, j], (X[i] * W[j]).sum())


@myth(
    instead=one_entry,
    said=(
        "row is the dot product",
        "row of the result is the dot product",
    ),
)
def row_is_the_dot_product(X: Array("batch", "n_in"), W: Array("n_out", "n_in"), i: Place("batch")):
    """Each row of the result is the dot product."""
    dot_products = len((X @ W.T)[i])
    return dot_products == 1


@law
def rows_alone(X: Array("batch", "n_in"), W: Array("n_out", "n_in"), i: Place("batch")):
    """Row `i` of `X @ W.T` is what row `i` of `X` gives alone."""
    return same((X @ W.T)[i], X[i] @ W.T)


@law
def stack_collapses(
    X: Array("batch", "n"), W: Array("m", "n"), b: Array("m"), V: Array("p", "m"), c: Array("p")
):
    """Two linear layers in a row are one linear layer, with the weight `V @ W` and the bias `V
    @ b + c`.
    """
    return same((X @ W.T + b) @ V.T + c, X @ (V @ W).T + (V @ b + c))


@myth(
    instead=stack_collapses,
    said=("network is nothing but matrix products",),
)
def products_are_linear(X: Array("n", "k")):
    """A network of nothing but matrix products is linear: twice the input gives twice the
    output.
    """

    def network(X):
        return X @ X.T @ X

    return same(network(2 * X), 2 * network(X))


@law
def transpose_of_a_product(A: Array("n", "k"), B: Array("k", "m")):
    """The transpose of `A @ B` is `B.T @ A.T`."""
    return same((A @ B).T, B.T @ A.T)


@law
def associative(A: Array("n", "k"), B: Array("k", "m"), C: Array("m", "p")):
    """In exact arithmetic `(A @ B) @ C` is `A @ (B @ C)`."""
    return same((A @ B) @ C, A @ (B @ C))


@myth(instead=transpose_of_a_product)
def commutative(A: Array("n", "n"), B: Array("n", "n")):
    """The order of the factors does not matter for square matrices."""
    return same(A @ B, B @ A)


@law
def grouping_costs(A: Array("n", "k"), B: Array("k", "m"), C: Array("m", "p")):
    """For `A` of `(n, k)`, `B` of `(k, m)` and `C` of `(m, p)`, `(A @ B) @ C` takes `n * m * (k
    + p)` multiply-adds and `A @ (B @ C)` takes `k * p * (n + m)`.
    """
    (n, k), (m, p) = A.shape, C.shape
    left = multiply_adds(A, B) + multiply_adds(A @ B, C)
    right = multiply_adds(B, C) + multiply_adds(A, B @ C)
    return same([left, right], [n * m * (k + p), k * p * (n + m)])


@myth(
    instead=grouping_costs,
    said=(
        "smallest thing in the middle",
        "smaller thing in the middle",
        "so the thin side should be multiplied first",
    ),
)
def smallest_in_the_middle(A: Array("n", "k"), B: Array("k", "m"), C: Array("m", "p")):
    """The cheaper grouping is the one that makes the smaller array in the middle."""
    left = multiply_adds(A, B) + multiply_adds(A @ B, C)
    right = multiply_adds(B, C) + multiply_adds(A, B @ C)
    assume(len(A) * len(C) < len(B) * C.shape[1])  # left to right makes the smaller one
    return left <= right


@law
def no_bias_before_batch_norm(
    X: Array("batch", "n_in"),
    W: Array("n_out", "n_in"),
    b: Array("n_out"),
    G: Array("batch", "n_out"),
    batch: Size(2, 5),
):
    """Before a batch norm with the statistics of the batch, the gradient of a bias is zero."""
    b.requires_grad_()
    F.batch_norm(X @ W.T + b, None, None, training=True).backward(G)
    return close(b.grad, 0 * b)


@myth(instead=no_bias_before_batch_norm, said=("its gradient is zero",))
def batch_norm_removes_the_bias(X: Array("batch", "n"), b: Array("n"), mean: Array("n")):
    """Batch norm takes the bias away, so its gradient is zero."""
    b.requires_grad_()
    F.batch_norm(X + b, mean, 0 * mean + 1, training=False).sum().backward()
    return close(b.grad, 0 * b)


def multiply_adds(A, B):
    """Of `A @ B`: one for each entry of the result and each step along the inner axis."""
    return A.shape[0] * A.shape[1] * B.shape[1]
