"""Matrix multiplication: a layer, its parts, and what they cost."""

from laws.words import Array, Choice, Order, Place, Size, assume, law, myth, runs, same


@law
def transpose_of_a_product(A: Array("n", "k"), B: Array("k", "m")):
    """The transpose of `A @ B` is `B.T @ A.T`."""
    return same((A @ B).T, B.T @ A.T)


def flops(n, k, m):
    """Of a product of (n, k) and (k, m)."""
    return 2 * n * k * m


@law
def cheaper_grouping(n: Size(0, 120), k: Size(0, 120), m: Size(0, 120), p: Size(0, 120)):
    """Of `(n, k) @ (k, m) @ (m, p)`, left to right is cheaper exactly when `n*k*m + n*m*p` is less than `k*m*p + n*k*p`."""
    left = flops(n, k, m) + flops(n, m, p)
    right = flops(k, m, p) + flops(n, k, p)
    return (left < right) == (n * k * m + n * m * p < k * m * p + n * k * p)


@myth(instead=cheaper_grouping)
def smallest_in_the_middle(n: Size(1, 120), k: Size(1, 120), m: Size(1, 120), p: Size(1, 120)):
    """Make the smallest thing in the middle: it is the cheapest grouping."""
    left = flops(n, k, m) + flops(n, m, p)
    right = flops(k, m, p) + flops(n, k, p)
    assume(n * m < k * p)
    return left <= right
