"""Attention: two products around a softmax, its masks and its cost."""

import itertools
import math

import numpy as np
import torch

from laws.words import Array, Mask, Order, Size, assume, close, law, myth, same


def softmax(xp, scores):
    """Over the last axis."""
    powers = xp.exp(scores - xp.amax(scores, -1, keepdims=True))
    return powers / powers.sum(-1)[..., None]


def attention(xp, Q, K, V):
    return softmax(xp, Q @ K.T / math.sqrt(K.shape[1])) @ V


@law
def stays_in_range(Q: Array("q", "d"), K: Array("k", "d"), V: Array("k", "v"), xp):
    """An output of attention never leaves the range of its column of `V`."""
    assume(K.shape[0] and K.shape[1])
    output = attention(xp, Q, K, V)
    return close(xp.clip(output, xp.amin(V, 0), xp.amax(V, 0)), output)


@myth(instead=stays_in_range, said=("pure matrix operations",))
def pure_matrix_operations(Q: Array("q", "d"), K: Array("k", "d"), V: Array("k", "v"), xp):
    """Attention is pure matrix products: twice the query gives twice the output."""
    assume(K.shape[0] and K.shape[1])
    return close(attention(xp, 2 * Q, K, V), 2 * attention(xp, Q, K, V))


@law
def a_row_for_each_query(Q: Array("q", "d"), K: Array("k", "d"), V: Array("k", "v"), xp):
    """Attention gives a row for each query, as wide as a value, whatever the number of keys."""
    assume(K.shape[0] and K.shape[1])
    return attention(xp, Q, K, V).shape == (len(Q), V.shape[1])


@law
def shift_of_the_scores(scores: Array("q", "k"), shift: Array("q"), xp):
    """Adding one number to a row of scores changes no weight."""
    assume(scores.shape[1])
    return close(softmax(xp, scores + shift[:, None]), softmax(xp, scores))


@law
def in_two_blocks(scores: Array("a"), more: Array("b"), V: Array("a", "v"), U: Array("b", "v")):
    """A softmax can be mixed in blocks: keep the largest score, the sum and the mix, and
    rescale both when a larger score comes.
    """
    assume(len(scores) and len(more))
    top, bottom = scores.max(), more.max()
    both = max(top, bottom)
    shrink, fresh = np.exp(top - both), np.exp(more - both)
    total = np.exp(scores - top).sum() * shrink + fresh.sum()
    mix = np.exp(scores - top) @ V * shrink + fresh @ U
    every = softmax(np, np.concatenate([scores, more]))
    return close(mix / total, every @ np.concatenate([V, U]))


@law
def signs_spread(d: Size(0, 7), flips: Size(0, 127)):
    """The dot products of a row of `d_k` signs with all rows of signs have mean zero and
    variance `d_k`.
    """
    rows = np.array(list(itertools.product([1, -1], repeat=d))).reshape(2**d, d)
    dots = rows @ rows[flips % 2**d]
    return dots.mean() == 0 * d and dots.var() == d if d else True


@law
def aligned_scores(signs: Mask("d")):
    """The dot product of `d_k` signs with themselves is `d_k`: divided by `d_k` it is one at any
    width, divided by the root it grows with the width.
    """
    assume(len(signs))
    q = 2 * np.asarray(signs) - 1
    d_k = len(q)
    return q @ q / d_k == 1 and close(q @ q / math.sqrt(d_k), math.sqrt(d_k))


@myth(instead=aligned_scores, said=("by `d_k` itself would be too much",))
def d_k_itself_is_too_much(q: Array("d"), k: Array("d")):
    """Divided by `d_k` itself, scores are too small at any width: at most one over the root."""
    assume(len(q))
    d_k = len(q)
    return abs(q @ k) / d_k <= 1 / math.sqrt(d_k)


@law
def first_weights(n: Size(1, 9), m: Size(1, 9)):
    """The first weights of `nn.Linear(n, m)` are drawn evenly between minus and plus one over the
    root of `n`.
    """
    most = n**-0.5
    torch.default_generator.manual_seed(0)
    weights = torch.nn.Linear(n, m).weight
    torch.default_generator.manual_seed(0)
    return same(weights, torch.empty(m, n).uniform_(-most, most))


@myth(
    instead=first_weights, said=("independent with variance one", "have variance one at the start")
)
def layers_keep_the_variance(n: Size(1, 9), m: Size(1, 9)):
    """A new `nn.Linear` keeps the variance of its inputs: the squares of a row of its weights add
    up to one.
    """
    torch.default_generator.manual_seed(0)
    weight = torch.nn.Linear(n, m).weight.detach()
    return close((weight**2).sum(1), torch.ones(m), by=0.01)


@law
def causal_mask_over_a_cache(t_q: Size(), past: Size()):
    """Of `t_k` places the last `t_q` ask: `np.tri(t_q, t_k, t_k - t_q)` shows each itself and
    all before it.
    """
    t_k = past + t_q
    asking = np.arange(past, t_k)
    return same(np.tri(t_q, t_k, t_k - t_q) == 1, np.arange(t_k) <= asking[:, None])


@myth(instead=causal_mask_over_a_cache)
def causal_mask_top_left(t_q: Size(), past: Size()):
    """`np.tri(t_q, t_k)` shows each of the last `t_q` places itself and all before it."""
    t_k = past + t_q
    asking = np.arange(past, t_k)
    return same(np.tri(t_q, t_k) == 1, np.arange(t_k) <= asking[:, None])


@law
def one_new_token(t: Size(1, 9)):
    """For one new token a causal mask hides nothing: its row is all ones."""
    return same(np.tri(t)[-1], np.ones(t))


@myth(instead=one_new_token, said=("no mask is needed", "no mask at all, since"))
def decoding_needs_no_mask(
    q: Array("d"), K: Array("t", "d"), V: Array("t", "v"), padded: Mask("t")
):
    """Decoding one token needs no mask."""
    assume(len(q) and len(K) and not padded.all())
    seen = attention(np, q[None], K[~padded], V[~padded])
    return close(attention(np, q[None], K, V), seen)


@law
def permuted_in_permuted_out(X: Array("t", "d"), order: Order("t"), xp):
    """Without a mask, attention of shuffled tokens is shuffled in the same way and otherwise
    equal.
    """
    assume(X.shape[0] and X.shape[1])
    Y = X[order]
    return close(attention(xp, Y, Y, Y), attention(xp, X, X, X)[order])


@law
def keys_have_no_order(
    Q: Array("q", "d"), K: Array("k", "d"), V: Array("k", "v"), order: Order("k"), xp
):
    """Shuffled together, keys and values change nothing in the output."""
    assume(K.shape[0] and K.shape[1])
    return close(attention(xp, Q, K[order], V[order]), attention(xp, Q, K, V))


@myth(instead=permuted_in_permuted_out)
def attention_is_invariant(X: Array("t", "d"), order: Order("t"), xp):
    """Attention gives the same output, whatever the order of its tokens."""
    assume(X.shape[0] and X.shape[1])
    Y = X[order]
    return close(attention(xp, Y, Y, Y), attention(xp, X, X, X))


@myth(instead=permuted_in_permuted_out, said=("by itself cannot tell places apart",))
def causal_has_no_order(X: Array("t", "d"), order: Order("t")):
    """Attention cannot tell places apart, under a causal mask either."""
    assume(X.shape[0] and X.shape[1])

    def causal(X):
        hidden = np.where(np.tri(len(X)) == 1, 0, -np.inf)
        return softmax(np, X @ X.T + hidden) @ X

    return close(causal(X[order]), causal(X)[order])


@law
def filled_and_cleared(
    q: Array("q", "d"), k: Array("k", "d"), V: Array("k", "v"), hidden: Mask("q", "k")
):
    """Where hidden keys are filled with minus infinity, and a row with nothing left is set to
    zero after the softmax, no gradient is NaN.
    """
    q.requires_grad_(), k.requires_grad_()
    assume(len(k))
    empty = hidden.all(1)
    weights = torch.softmax((q @ k.T).masked_fill(hidden, -torch.inf), 1)
    output = weights.masked_fill(empty[:, None], 0) @ V
    output.sum().backward()
    slopes = torch.cat([q.grad.flatten(), k.grad.flatten()])
    return not slopes.isnan().any() and not output[empty].any()


@myth(
    instead=filled_and_cleared,
    said=("set such rows to zero, or let each",),
)
def cleared_is_enough(q: Array("q", "d"), k: Array("k", "d"), V: Array("k", "v")):
    """Minus infinity may be added to a row with every key hidden, if the row is set to zero
    after the softmax.
    """
    q.requires_grad_(), k.requires_grad_()
    assume(len(k))
    weights = torch.softmax(q @ k.T + -torch.inf, -1)
    (weights.masked_fill(torch.tensor(True), 0) @ V).sum().backward()
    return not (q.grad.isnan().any() or k.grad.isnan().any())


@law
def minus_a_billion(scores: Array("k")):
    """Added in float16, minus a billion makes any finite score minus infinity."""
    return bool((scores.astype("float16") + np.float16(-1e9) == -np.inf).all())


@myth(instead=minus_a_billion, said=("added instead of filled, it becomes nan",))
def added_becomes_nan(scores: Array("k")):
    """Added in float16, minus a billion makes a score NaN."""
    return bool(np.isnan(scores.astype("float16") + np.float16(-1e9)).all())


@law
def even_with_projections(T: Size(1, 60), d: Size(1, 20)):
    """The two products take more FLOPs than the four projections exactly when `T` is over `2 *
    d_model`.
    """
    products, projections = 2 * flops(T, d, T), 4 * flops(T, d, d)
    return (products > projections) == (2 * d < T)


@law
def even_with_the_block(T: Size(1, 160), d: Size(1, 20)):
    """The two products take more FLOPs than the projections and an MLP of four times the width
    exactly when `T` is over `6 * d_model`.
    """
    products = 2 * flops(T, d, T)
    linear = 4 * flops(T, d, d) + flops(T, d, 4 * d) + flops(T, 4 * d, d)
    return (products > linear) == (6 * d < T)


@myth(instead=even_with_the_block, said=("even at twice `d_model` tokens",))
def even_at_two_widths(T: Size(1, 160), d: Size(1, 20)):
    """Beyond `2 * d_model` tokens attention costs more than the linear layers, the MLP included."""
    products = 2 * flops(T, d, T)
    linear = 4 * flops(T, d, d) + flops(T, d, 4 * d) + flops(T, 4 * d, d)
    assume(2 * d < T)
    return products > linear


def flops(n, k, m):
    """Of a product of `(n, k)` and `(k, m)`."""
    return 2 * n * k * m


@law
def hidden_blocks(blocks: Size(1, 9), size: Size(1, 4)):
    """Of `b * b` blocks a causal mask leaves `b * (b + 1) / 2` with something to see: a kernel
    that skips the others does `(b + 1) / (2 * b)` of the FLOPs.
    """
    seen = np.tri(blocks * size).reshape(blocks, size, blocks, size).any((1, 3))
    return 2 * seen.sum() == blocks * (blocks + 1)


@myth(
    instead=hidden_blocks,
    said=(
        "not do fewer flops",
        "does the same flops forward and more backward",
    ),
)
def fused_does_the_same(blocks: Size(1, 9), size: Size(1, 4)):
    """Fused attention does the same FLOPs under a causal mask: no block can be skipped."""
    return bool(np.tri(blocks * size).reshape(blocks, size, blocks, size).any((1, 3)).all())


@law
def fused_traffic(T: Size(1, 90), d: Size(1, 9), block: Size(1, 90)):
    """A fused kernel that reads keys and values again for each block of queries moves `4 * T * d`
    numbers if one block holds all queries, and more if it does not.
    """
    rounds = -(-T // block)  # keys and values are read once for each block of queries
    moved = T * d + rounds * 2 * T * d + T * d
    return moved >= 4 * T * d and (moved == 4 * T * d) == (block >= T)


@myth(instead=fused_traffic, said=("in a fused kernel, the same attention moves `9×`",))
def fused_reads_once(T: Size(1, 90), d: Size(1, 9), block: Size(1, 90)):
    """A fused kernel reads and writes each number once: it moves `4 * T * d` numbers."""
    rounds = -(-T // block)  # keys and values are read once for each block of queries
    return T * d + rounds * 2 * T * d + T * d == 4 * T * d


@law
def rank_of_a_head(X: Array("t", "n"), W: Array("n", "d_k"), U: Array("n", "d_k"), xp):
    """Without biases, the scores of a head before the scale are `X @ (W_q @ W_k.T) @ X.T`, a form
    of rank at most `d_k`.
    """
    assume(len(W) and W.shape[1])
    return (
        same((X @ W) @ (X @ U).T, X @ (W @ U.T) @ X.T)
        and int(xp.linalg.matrix_rank(W @ U.T)) <= W.shape[1]
    )
