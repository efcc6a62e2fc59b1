"""Speed: numbers that cross between a large memory and a small one, and the ridge of a layer."""

from laws.words import Array, Size, assume, law, myth, same


def in_blocks(T, d, rows):
    """Numbers moved, and the most that are held at once: attention, so many queries at a time."""
    moved = most = 0
    for first in range(0, T, rows):
        block = min(rows, T - first)
        moved += block * d  # queries come in
        for _ in range(T):
            moved += 2 * d  # a key and its value
            state = 2 * block * d + 2 * block  # queries, mixes, largest scores, sums
            most = max(most, state + 2 * d + block)  # the key, its value, their scores
        moved += block * d  # results go out
    return moved, most


def scores_written(T, d):
    """Queries, keys, values and result; scores written and read, weights written and read."""
    return 4 * T * d + 4 * T * T


@law
def attention_in_blocks(T: Size(8, 40), d: Size(1, 9), rows: Size(1, 8)):
    """Attention of `T` tokens that takes `rows` queries at a time, and reads keys and values anew
    for them, moves `2 * T * d * (1 + ceil(T / rows))` numbers, and
    holds `rows * (2 * d + 3) + 2 * d`.
    """
    moved = 2 * T * d * (1 - (-T // rows))
    return same(in_blocks(T, d, rows), [moved, rows * (2 * d + 3) + 2 * d])


@law
def blocks_against_scores(blocks: Size(1, 12), rows: Size(1, 12), d: Size(1, 60)):
    """Where `rows` divides `T`, attention in blocks moves fewer numbers than attention that
    writes its scores exactly when `T * d` is less than `rows * (2 * T + d)`.
    """
    T = blocks * rows
    moved, _ = in_blocks(T, d, rows)
    return (moved < scores_written(T, d)) == (T * d < rows * (2 * T + d))


@law
def enough_rows(T: Size(1, 40), d: Size(1, 9), rows: Size(1, 9)):
    """Attention that takes at least `d / 2` queries at a time moves fewer numbers than attention
    that writes its scores.
    """
    assume(2 * rows >= d)
    moved, _ = in_blocks(T, d, rows)
    return moved < scores_written(T, d)


@myth(instead=blocks_against_scores)
def blocks_always_save(T: Size(1, 40), d: Size(1, 20), rows: Size(1, 20)):
    """Attention in blocks moves fewer numbers than attention that writes its scores."""
    return in_blocks(T, d, rows)[0] < scores_written(T, d)


def flops_and_numbers(batch, n, m):
    """Of a layer with n inputs and m outputs."""
    return 2 * batch * n * m, batch * n + n * m + batch * m


@law
def batch_at_the_ridge(
    batch: Size(1, 60), n: Size(1, 12), m: Size(1, 12), r: Size(1, 9), size: Size(1, 4)
):
    """A layer of `n` inputs and `m` outputs, with numbers of `size` bytes, has `r` FLOPs or more
    for each byte exactly when `batch * (2 * n * m - r * size * (n + m))` is at least `r * size * n
    * m`.
    """
    flops, numbers = flops_and_numbers(batch, n, m)
    reached = flops >= r * size * numbers
    return reached == (batch * (2 * n * m - r * size * (n + m)) >= r * size * n * m)


@myth(instead=batch_at_the_ridge)
def a_batch_is_large_enough(n: Size(1, 12), m: Size(1, 12)):
    """With a large enough batch a layer becomes compute-bound, on any device."""
    flops, numbers = flops_and_numbers(10**9, n, m)
    return flops >= 4 * numbers  # a ridge of four, numbers of one byte


def reads_in_tiles(n, k, m, side):
    """Numbers that are loaded, a tile of the left and one of the right at a time."""
    loads = 0
    for _ in range(0, n, side):
        for _ in range(0, m, side):
            loads += sum(2 * side * side for _ in range(0, k, side))
    return loads


@law
def tiles_cut_the_reads(rows: Size(1, 4), inner: Size(1, 4), columns: Size(1, 4), side: Size(1, 4)):
    """In square tiles whose side divides `n`, `k` and `m`, a product reads `2 * n * k * m / side`
    numbers.
    """
    n, k, m = rows * side, inner * side, columns * side
    return reads_in_tiles(n, k, m, side) * side == 2 * n * k * m


@law
def inner_axis_in_parts(A: Array("n", "k"), B: Array("k", "m"), cut: Size()):
    """Cut the inner axis in two: the product is the sum of the products of the parts."""
    return same(A[:, :cut] @ B[:cut] + A[:, cut:] @ B[cut:], A @ B)


def first_bits(number, bits):
    """Of a whole number: its first bits, zeros behind them."""
    rest = max(number.bit_length() - bits, 0)
    return number >> rest << rest


@law
def bits_that_are_not_read(number: Size(1, 60), bits: Size(1, 5)):
    """Reading the first bits of a number does not make it larger."""
    return first_bits(number, bits) <= number


@myth(instead=bits_that_are_not_read, said=("round both operands", "rounds both operands"))
def reading_bits_rounds(number: Size(1, 60), bits: Size(1, 5)):
    """Reading the first bits of a number rounds it to the nearest."""
    unit = 2 ** max(number.bit_length() - bits, 0)
    return 2 * (number - first_bits(number, bits)) <= unit


SHEETS = (
    # SMs, FLOPs of one in a clock, clock in THz, TFLOPs a second as the maker's sheet has them
    (40, 1024, 0.00159, 65),  # T4, float16
    (132, 256, 0.00198, 67),  # H100 SXM, float64 on tensor cores
    (132, 2048, 0.00183, 989),  # H100 SXM, TF32
    (132, 4096, 0.00183, 1979),  # H100 SXM, bfloat16
)


@law
def figures_of_a_sheet(row: Size(0, 3)):
    """A figure of the data sheets is SMs times the FLOPs of one in a clock times the clock, or
    twice that, rounded.
    """
    sms, flops, clock, figure = SHEETS[row]
    dense = sms * flops * clock
    return figure in (round(dense), round(2 * dense))


@myth(instead=figures_of_a_sheet, said=("count tensor cores with sparsity",))
def sheets_count_sparsity(row: Size(0, 3)):
    """A data sheet's figure for tensor cores is that with sparsity, and dense matrices get half."""
    sms, flops, clock, figure = SHEETS[row]
    return figure == round(2 * sms * flops * clock)
