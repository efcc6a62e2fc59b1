# %% [markdown]
# # Where did the time go
#
# **You will measure the machine in front of you, draw its limits as a picture, and then explain
# with that picture where a Transformer block spends its time.** Data
# sheets are not quoted: what is said about speed was measured by the cell above it, on the machine
# that ran it. Run this notebook on yours, and the figures become yours.
#
# Start with three questions:
#
# - How much arithmetic does an operation need? That is counted in FLOPs: one multiplication or one
#   addition each.
# - How many bytes does it have to fetch from memory and put back?
# - Which of the two takes longer?
#
# Wherever it says **Before you run**, stop and guess. A guess that turned out wrong is worth more
# than a figure that you merely read.

# %%
import time
from itertools import pairwise

import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn.functional as F
from torch.utils.flop_counter import FlopCounterMode

rng = np.random.default_rng(0)
torch.manual_seed(0)
torch.set_grad_enabled(False)
torch.set_num_threads(1)
BLUE, ORANGE, GREEN, GREY = "#3b82c4", "#c96a1b", "#2a8f6a", "#808080"
print("PyTorch", torch.__version__, "on one thread")

# %% [markdown]
# One thread is enough to see everything below. At the end you will give it the threads you have.
#
# ## A stopwatch that can be trusted
#
# Start with the tool. A single reading of a clock tells little: other programs run, the processor
# changes its pace, memory is touched for the first time. Time the same small product a few times:

# %%
small = torch.randn(64, 64)
readings = []
for _ in range(200):
    start = time.perf_counter()
    small @ small
    readings.append(time.perf_counter() - start)
print(f"first {readings[0] * 1e6:.1f} µs, median {np.median(readings) * 1e6:.1f} µs, ", end="")
print(f"fastest {min(readings) * 1e6:.1f} µs, slowest {max(readings) * 1e6:.1f} µs")

# %% [markdown]
# The work was the same each time; the spread is disturbance, and the first reading pays for what
# later ones find in place. So warm up, take several samples, and keep the median: half of them took
# no longer. That is what the lesson on speed does as well. Each sample below is the mean of a block
# of runs, so that reading the clock costs little.

# %%
def typical(work, seconds=0.02, samples=7):
    """Seconds that `work()` takes: the median of samples, each the mean of a block of runs."""
    work()  # note: the first call pays for what later ones find in place
    start = time.perf_counter()
    work()
    once = max(time.perf_counter() - start, 1e-7)
    runs = max(1, min(10_000, round(seconds / once)))
    taken = []
    for _ in range(samples):
        start = time.perf_counter()
        for _ in range(runs):
            work()
        taken.append((time.perf_counter() - start) / runs)
    return float(np.median(taken))


noise = typical(lambda: None)
print(f"an empty function: {noise * 1e9:.0f} ns")
typical(lambda: small @ small) > noise  # True

# %% [markdown]
# ## Counting arithmetic
#
# A matrix product of shapes `(m, k)` and `(k, n)` has `m * n` entries. Each is a dot product of
# length `k`: that many multiplications, and as many additions (one less, which nobody counts).
#
# **Before you run:** the matrices below are tiny. How many FLOPs is their product?

# %%
def matmul_flops(m, k, n):
    return 2 * m * k * n


m, k, n = 3, 4, 5
A = torch.randn(m, k)  # (3, 4)
B = torch.randn(k, n)  # (4, 5)
C = A @ B  # (m, k) @ (k, n) -> (m, n)
matmul_flops(m, k, n)  # 120

# %% [markdown]
# Do not trust a formula before you have checked it. PyTorch can count what passes through it,
# without knowing our function:

# %%
def counted(work):
    with FlopCounterMode(display=False) as counter:
        work()
    return counter.get_total_flops()


counted(lambda: A @ B)  # 120
counted(lambda: A @ B) == matmul_flops(m, k, n)  # True

# %% [markdown]
# It counts matrix products and their relatives: a sum of two arrays is free in its books. Remember
# that when you read "the model needs so many FLOPs". We shall see whether the rest is free on the
# clock, too.

# %%
counted(lambda: A + A)  # 0

# %% [markdown]
# ## Counting bytes
#
# The other half of the account is traffic. Each input has to be read at least once and each output
# written once. A `float32` has four bytes.

# %%
def traffic(*arrays):
    """Bytes of all inputs and outputs, each moved once."""
    return sum(array.nbytes for array in arrays)


A.nbytes, B.nbytes, C.nbytes  # (48, 80, 60)
traffic(A, B, C)  # 188

# %% [markdown]
# Divide one count by the other, and you have the *arithmetic intensity*: FLOPs for each byte that
# moves. It belongs to the operation and its shape, not to a machine.
#
# **Before you run:** twice the size of a square product means eight times the arithmetic, and four
# times the bytes. What happens to the intensity?

# %%
def square_intensity(n, bytes_each=4):
    return matmul_flops(n, n, n) / (3 * n * n * bytes_each)


square_intensity(6)  # 1.0
square_intensity(12)  # 2.0
square_intensity(1536)  # 256.0

# %% [markdown]
# It grows with the size. That is the whole secret of matrix products: a number that was fetched
# once is used in a whole row of dot products. Now an addition of two arrays: one FLOP for each
# entry, while two numbers are read and one is written.

# %%
entries = 1000
add_intensity = entries / (3 * entries * 4)  # ≈ 0.0833

# %% [markdown]
# However large the arrays are, that stays the same. Each number is used once.
#
# ## How fast is a matrix product
#
# Square products, from tiny to large. The last column is what the machine delivered: billions of
# FLOPs in a second.

# %%
sizes = [8, 16, 32, 64, 128, 256, 512, 1024]
square = {}
for size in sizes:
    X = torch.randn(size, size)
    out = torch.empty_like(X)
    square[size] = typical(lambda: torch.mm(X, X, out=out))
    speed = matmul_flops(size, size, size) / square[size]
    print(f"{size:5d}  {square[size] * 1e6:10.1f} µs  {speed / 1e9:8.2f} GFLOP/s")

# %% [markdown]
# **Read the table before you go on.** Where products with more arithmetic take about as long, what
# took the time is not arithmetic: Python looked the function up, PyTorch looked at types and shapes
# and chose a routine. That price is paid for each call. How far does it reach on your machine?

# %%
speeds = {size: matmul_flops(size, size, size) / square[size] for size in sizes}
speeds[1024] / speeds[8]  # > 3
work_ratio = matmul_flops(32, 32, 32) / matmul_flops(8, 8, 8)  # 64.0
square[32] / square[8]  # < 64
alike = max(size for size in sizes if square[size] < 2 * square[8])
print(f"Up to size {alike} a product took less than twice the time of the smallest, ", end="")
print(f"with {(alike // 8) ** 3:,} times its arithmetic")

# %% [markdown]
# The price of a call can be estimated from the smallest size, where it is nearly everything:

# %%
call = square[8] - matmul_flops(8, 8, 8) / max(speeds.values())
print(f"about {call * 1e6:.2f} µs a call, in which this machine could have done ", end="")
print(f"{call * max(speeds.values()):,.0f} FLOPs")

# %% [markdown]
# This is why a loop over rows in Python is slow even though each row is computed by fast code, and
# why ten small products should be one batched product where they can be.
#
# ## The two limits of your machine
#
# The best speed in the table is an estimate of the **peak**: the arithmetic that this machine does
# if it is not kept waiting. For the second limit, move many bytes without arithmetic: copy an
# array that is larger than many caches.

# %%
big = torch.randn(16 * 2**20)  # (16777216)
target = torch.empty_like(big)
copy_seconds = typical(lambda: target.copy_(big))
bandwidth = traffic(big, target) / copy_seconds
peak = max(speeds.values())
print(f"peak {peak / 1e9:.1f} GFLOP/s, bandwidth {bandwidth / 1e9:.1f} GB/s")

# %% [markdown]
# What fits a cache may come at another rate. We shall also want the rate for as many bytes as an
# operation touches:

# %%
def rate_for(touched):
    """Bytes a second of a copy that touches so many bytes: from the cache that holds them."""
    source = torch.randn(max(1, touched // 8))
    landing = torch.empty_like(source)
    return traffic(source, landing) / typical(lambda: landing.copy_(source))


rates = {mebibytes: rate_for(mebibytes * 2**20) for mebibytes in (1, 16, 128)}
for mebibytes, rate in rates.items():
    print(f"{mebibytes:4d} MiB touched: {rate / 1e9:6.1f} GB/s")
if rates[1] > 1.25 * rates[128]:
    print("Here few bytes come faster than many: caches answer first")
else:
    print("Here no size is faster than the others: these copies show no cache")

# %% [markdown]
# Divide peak and bandwidth. The result is the intensity at which both limits take equally long: the *ridge*.
# By these two limits, an operation below it waits for memory, and one above it for arithmetic.

# %%
ridge = peak / bandwidth
print(f"ridge: {ridge:.1f} FLOPs for each byte")
side = "below" if add_intensity < ridge else "above"
print(f"An addition has {add_intensity:.3f}: that is {side} the ridge of this machine")

# %% [markdown]
# ## The roofline
#
# Put both limits into one picture. At an intensity `i`, memory can feed at most `i * bandwidth`
# FLOPs in a second, and the processor can do at most `peak`. The lower of the two is the roof.

# %%
def roof(intensity):
    return np.minimum(intensity * bandwidth, peak)


roof(ridge) / peak  # ≈ 1.000
roof(add_intensity) < peak  # True

# %% [markdown]
# Now we need points under it. Besides the square products: an addition, an exponential, a softmax,
# and a matrix times a *vector*, on large arrays.
#
# **Before you run:** the product of a matrix and a vector reads each weight once and uses it once.
# Will it stand near the square products, or near the addition?

# %%
points = {}


def record(name, work, flops, bytes_moved):
    seconds = typical(work)
    points[name] = flops / bytes_moved, flops / seconds
    return seconds


a, b = torch.randn(2, 8 * 2**20)
out = torch.empty_like(a)
count = a.numel()  # 8388608
add_seconds = record("add", lambda: torch.add(a, b, out=out), count, traffic(a, b, out))
record("exp", lambda: torch.exp(a, out=out), count, traffic(a, out))

rows = a.view(8192, 1024)  # (8192, 1024)
soft = out.view(8192, 1024)
record("softmax", lambda: torch.softmax(rows, -1, out=soft), 5 * count, traffic(rows, soft))

weights, vector = torch.randn(4096, 4096), torch.randn(4096)
result = torch.empty(4096)
record(
    "matrix × vector",
    lambda: torch.mv(weights, vector, out=result),
    matmul_flops(4096, 4096, 1),
    traffic(weights, vector, result),
)
for name, (intensity, speed) in points.items():
    print(f"{name:16s} {intensity:5.2f} FLOPs/byte  {speed / 1e9:7.2f} GFLOP/s")

# %%
matvec_intensity = points["matrix × vector"][0]  # ≈ 0.50
points["add"][0] == add_intensity  # True
peak / points["add"][1]  # > 2

# %% [markdown]
# The matrix times a vector is a matrix product by name: its intensity is one half, next to the
# additions. (We counted five FLOPs an entry for softmax: find the largest, subtract, exponentiate,
# add up, divide. An exponential is a dozen or more, so exp and softmax stand too low in this
# picture, and what it says of them is to be checked. Does it matter where their data is?)

# %%
for name, numbers in (("few numbers", 2**14), ("many numbers", 2**23)):
    part, place = a[:numbers], out[:numbers]
    each = typical(lambda: torch.exp(part, out=place)) / numbers
    plain = typical(lambda: torch.add(part, part, out=place)) / numbers
    print(f"{name}: exp {each * 1e9:.2f} ns a number, add {plain * 1e9:.2f} ns")

# %% [markdown]
# Where a number takes `exp` about as long in both lines, arithmetic is its limit on your machine,
# and not what the picture says; an addition shows what the way to memory does.

# %%
# alt: Roofline on logarithmic axes: a slanted line rises with intensity until it meets a flat
# one, the peak. Small square products lie far below the roof, large ones touch the flat part.
# Add, exp, softmax and matrix times vector stand to the left of them.
figure, axes = plt.subplots(figsize=(8, 5))
span = np.logspace(-1.6, 3, 200)
axes.loglog(span, roof(span) / 1e9, color=GREY, linewidth=2.5)
axes.loglog(
    [square_intensity(size) for size in sizes],
    [speeds[size] / 1e9 for size in sizes],
    marker="o", color=BLUE, linestyle=":", label="square products",
)
for size in sizes[::2]:
    at = square_intensity(size), speeds[size] / 1e9
    axes.annotate(f"{size}", at, xytext=(6, -14), textcoords="offset points", color=BLUE)
for (name, (intensity, speed)), marker in zip(points.items(), "s^Dv", strict=True):
    axes.loglog(intensity, speed / 1e9, marker, color=ORANGE, markersize=8, label=name)
axes.axvline(ridge, color=GREY, linewidth=1, linestyle="--")
axes.set_xlabel("arithmetic intensity, FLOPs for each byte")
axes.set_ylabel("GFLOP/s")
axes.set_title("What this machine allows, and what it gave")
axes.legend(loc="lower right")
plt.show()

# %% [markdown]
# Read it from left to right:
#
# - **Near the slanted part** an operation is *memory-bound*: move fewer bytes. That holds if its
#   FLOPs were counted in full.
# - **Under the flat part** it is *compute-bound*: do less arithmetic, or of another kind.
# - **Far below the roof** neither limit explains it. Then something else took the time: the price
#   of a call, a bad access pattern, or another program that wanted the same core.
#
# A point may also stand a little *above* the slanted part. Then part of its data may have been in a
# cache: what did the lines above say of its bandwidth?
#
# ## Fewer bytes: fusing
#
# Below is a function that language models evaluate for each token, an approximation of GELU. In
# Python it is a chain of small steps, and each step reads arrays from memory and writes another.

# %%
x = torch.randn(4 * 2**20)  # (4194304)
c, d = (2 / np.pi) ** 0.5, 0.044715


def gelu_by_hand(x):
    cubed = x * x * x
    inner = c * (x + d * cubed)
    return 0.5 * x * (1 + torch.tanh(inner))


by_hand = gelu_by_hand(x)
fused = F.gelu(x, approximate="tanh")
torch.allclose(by_hand, fused, atol=1e-5)  # True

# %% [markdown]
# **Before you run:** count the steps that read and write a whole array. `F.gelu` computes
# the same function, but it reads once and writes once. How much faster will it be?

# %%
hand_seconds = typical(lambda: gelu_by_hand(x))
fused_seconds = typical(lambda: F.gelu(x, approximate="tanh"))
hand_seconds / fused_seconds  # > 1
print(f"by hand {hand_seconds * 1e3:.1f} ms, fused {fused_seconds * 1e3:.1f} ms: ", end="")
print(f"{hand_seconds / fused_seconds:.1f} times as fast")

# %% [markdown]
# The same numbers came out, but two things can differ: the trips to memory, and how tanh is computed.
# To see the trips alone, take one multiplication and one addition: in two steps, and in one that
# PyTorch has. The arithmetic is the same, and the results go into memory that is there.

# %%
other, into = torch.randn_like(x), torch.empty_like(x)
two = typical(lambda: (torch.mul(x, other, out=into), torch.add(x, into, out=into)))
one = typical(lambda: torch.addcmul(x, x, other, out=into))
tanh_alone = typical(lambda: torch.tanh(x, out=into))
print(f"two steps {two * 1e3:.2f} ms, one step {one * 1e3:.2f} ms")
print(f"tanh alone {tanh_alone * 1e3:.2f} ms, the whole fused GELU {fused_seconds * 1e3:.2f} ms")
if tanh_alone > fused_seconds:
    print("Here the fused function cannot use that tanh: its arithmetic is cheaper, too.")

# %% [markdown]
# To keep what was fetched, and do what can be done with it before it is put back, is also the idea
# behind block-wise attention.
#
# You can see the effect without a compiler. Cut the array into blocks that fit into a cache, and
# run the *same slow function* block by block:

# %%
block = 16384
pieces = x.view(-1, block)  # (256, 16384)
whole = torch.empty_like(pieces)  # (256, 16384)


def gelu_by_blocks():
    for piece, place in zip(pieces, whole, strict=True):
        place.copy_(gelu_by_hand(piece))


blocks_seconds = typical(gelu_by_blocks)
torch.allclose(whole.view(-1), by_hand, atol=1e-5)  # True
print(f"in blocks: {blocks_seconds * 1e3:.1f} ms, ", end="")
print(f"{hand_seconds / blocks_seconds:.1f} times as fast as in one go")

# %% [markdown]
# Whether that helps on your machine depends on its caches and on the price of a call, both of which
# you have measured or can. Try other block sizes: too small pays for calls, too large
# falls out of the cache.
#
# ## More use of each byte: batch size
#
# A layer multiplies a batch of examples with its weights. With a batch of one, that is the matrix
# times a vector from above: each weight is fetched for a single multiplication. With a larger batch
# the same weights are fetched once and used for each example.

# %%
n_in, n_out = 2048, 2048
W = torch.randn(n_in, n_out)  # (n_in, n_out)


def layer_intensity(batch):
    moved = 4 * (batch * n_in + n_in * n_out + batch * n_out)
    return matmul_flops(batch, n_in, n_out) / moved


layer_intensity(1)  # ≈ 0.50
layer_intensity(64)  # ≈ 30.1

# %% [markdown]
# **Before you run:** by which factor will sixty-four examples take longer than one?

# %%
batches = [1, 2, 4, 8, 16, 32, 64, 128]
layer = {}
for batch in batches:
    inputs = torch.randn(batch, n_in)
    layer[batch] = typical(lambda: inputs @ W)
    each = layer[batch] / batch
    print(f"batch {batch:3d}  {layer[batch] * 1e3:7.2f} ms  {each * 1e6:8.1f} µs an example")

inputs.shape  # (128, n_in)
layer[64] / layer[1]  # < 64

# %%
# alt: Time for an example against batch size, on logarithmic axes: what was measured, and what the
# roofline predicts with the bandwidth of the cache that holds the weights.
held = rate_for(W.nbytes)
predicted = {
    batch: matmul_flops(batch, n_in, n_out) / min(peak, layer_intensity(batch) * held)
    for batch in batches
}
figure, axes = plt.subplots(figsize=(8, 4.4))
measured_each = [layer[batch] / batch * 1e6 for batch in batches]
predicted_each = [predicted[batch] / batch * 1e6 for batch in batches]
axes.loglog(batches, measured_each, "o-", color=BLUE, label="measured")
axes.loglog(batches, predicted_each, "--", color=GREY, label="roofline")
axes.set_xticks(batches, [str(batch) for batch in batches])
axes.set_xlabel("batch")
axes.set_ylabel("µs for an example")
axes.legend()
plt.show()

# %% [markdown]
# Where is the flat part, in which another example costs nearly nothing? Your machine answers:

# %%
extra = [layer[after] / layer[before] for before, after in pairwise(batches)]
flat = [batch for batch, factor in zip(batches, extra) if factor < 1.25]
print("factors for twice the batch:", ", ".join(f"{factor:.2f}" for factor in extra))
if flat:
    print("Twice the batch took hardly longer, starting from", ", ".join(map(str, flat)))
else:
    print("Twice the batch took longer at every step: no part of this curve is flat here")

# %% [markdown]
# Where a factor is near one, another example is nearly free; where it is near two, it takes as
# long again. A language model that writes one word at a time for one reader is at the far
# left. Services gather readers into batches to leave it.
#
# ## Smaller bytes: dtype
#
# The same count of numbers can be fewer bytes. Two columns: into a new result, and into
# one that is there. New memory has a price of its own: the system finds its pages at the first touch.

# %%
for dtype in (torch.float64, torch.float32, torch.bfloat16):
    left, right = a.to(dtype), b.to(dtype)
    given = torch.empty_like(left)
    new, there = typical(lambda: left + right), typical(lambda: torch.add(left, right, out=given))
    print(f"{dtype!s:14s} {left.nbytes / 2**20:5.0f} MiB  {new * 1e3:6.2f} ms  {there * 1e3:6.2f} ms")

a.to(torch.float64).nbytes / a.nbytes  # 2.0
a.to(torch.bfloat16).nbytes / a.nbytes  # 0.5

# %% [markdown]
# Arithmetic is another matter: a smaller type may take as long, or longer. See what yours does:

# %%
for dtype in (torch.float64, torch.float32, torch.bfloat16):
    left = torch.randn(256, 256).to(dtype)
    seconds = typical(lambda: left @ left)
    speed = matmul_flops(256, 256, 256) / seconds
    print(f"{dtype!s:14s} {seconds * 1e6:9.1f} µs  {speed / 1e9:8.2f} GFLOP/s")

# %% [markdown]
# A short type costs digits. Where a sum runs over many terms, a short type stops growing: each new term
# is smaller than half a step between two neighbouring numbers.

# %%
step = torch.tensor(1.0, dtype=torch.bfloat16)
total = torch.tensor(0.0, dtype=torch.bfloat16)
for _ in range(1000):
    total += step
total.item()  # 256.0
sum(1.0 for _ in range(1000))  # 1000.0

# %% [markdown]
# A thousand ones add up to far less than a thousand. For that reason libraries add up the products
# of short types in a longer one where they can.
#
# ## Bytes you did not ask for: strides
#
# Memory does not come by the number. It comes in *lines*, often of sixty-four bytes: room for
# sixteen `float32`. Whoever wants one number of sixteen gets the others as well.

# %%
table = rng.standard_normal((2**20, 16), dtype=np.float32)  # (1048576, 16)
column = table[:, 0]  # (1048576)
packed = np.ascontiguousarray(column)  # (1048576)
column.strides, packed.strides  # ((64,), (4,))
np.array_equal(column, packed)  # True

# %% [markdown]
# **Before you run:** the same numbers, the same count, one sum. By which factor do the times
# differ?

# %%
strided_seconds = typical(lambda: column.sum())
packed_seconds = typical(lambda: packed.sum())
strided_seconds / packed_seconds  # > 1
print(f"strided {strided_seconds * 1e6:.0f} µs, packed {packed_seconds * 1e6:.0f} µs")

# %% [markdown]
# The shape does not tell; `.strides` does. A transpose swaps strides, and the bill comes later,
# when something walks through it against the grain:

# %%
grid = rng.standard_normal((4096, 4096), dtype=np.float32)  # (4096, 4096)
turned = grid.T  # (4096, 4096)
np.shares_memory(grid, turned)  # True
grid.strides, turned.strides  # ((16384, 4), (4, 16384))
landing = np.empty_like(grid)

along = typical(lambda: np.copyto(landing, grid))
against = typical(lambda: np.copyto(landing, turned))
against / along  # > 1
print(f"along {along * 1e3:.1f} ms, against the grain {against * 1e3:.1f} ms")

# %% [markdown]
# Does a matrix product mind as well? It uses each number many times, and may put a block of them in
# order first. Your machine answers:

# %%
factor = torch.randn(1024, 1024)  # (1024, 1024)
few, view, tidy = torch.randn(256, 1024), factor.T, factor.T.contiguous()
with_view, with_copy = typical(lambda: few @ view), typical(lambda: few @ tidy)
print(f"product with a view {with_view * 1e3:.2f} ms, with a copy {with_copy * 1e3:.2f} ms")
if with_view < 1.25 * with_copy:
    print("Here a product does not mind the order of its right side")
else:
    print("Here a product minds the order of its right side, too")

# %% [markdown]
# ## Explain your own machine
#
# Now the whole of it. Below is a Transformer block, step by step. For each step we count FLOPs and
# bytes, ask the roof how long it *has* to take, and measure how long it did.

# %%
batch, seq, d_model, heads = 4, 256, 256, 4
d_head = d_model // heads
tokens = batch * seq
h = torch.randn(batch, seq, d_model)  # (batch, seq, d_model)
norm = F.layer_norm(h, (d_model,))  # (batch, seq, d_model)
W_qkv = torch.randn(d_model, 3 * d_model) / d_model**0.5
qkv = norm @ W_qkv  # (batch, seq, d_model) @ (d_model, 3*d_model) -> (batch, seq, 3*d_model)
q, k, v = qkv.view(batch, seq, 3, heads, d_head).permute(2, 0, 3, 1, 4)
k.shape  # (batch, heads, seq, d_head)
scores = q @ k.mT  # (batch, heads, seq, d_head) @ (batch, heads, d_head, seq) -> (batch, heads, seq, seq)
attention = scores.softmax(-1)  # (batch, heads, seq, seq)
mixed = attention @ v  # (batch, heads, seq, d_head)
merged = mixed.transpose(1, 2).reshape(batch, seq, d_model)  # (batch, seq, d_model)
W_out = torch.randn(d_model, d_model) / d_model**0.5
projected = merged @ W_out  # (batch, seq, d_model)
W_up = torch.randn(d_model, 4 * d_model) / d_model**0.5
W_down = torch.randn(4 * d_model, d_model) / d_model**0.5
up = projected @ W_up  # (batch, seq, 4*d_model)
active = F.gelu(up)  # (batch, seq, 4*d_model)
down = active @ W_down  # (batch, seq, d_model)

# %% [markdown]
# **Before you run:** which steps do you expect at the top of the bill? Which of them do FLOPs
# explain?

# %%
per_head = batch * heads
steps = [
    ("layer norm", lambda: F.layer_norm(h, (d_model,)), 8 * h.numel(), traffic(h, norm)),
    ("q, k, v", lambda: norm @ W_qkv, matmul_flops(tokens, d_model, 3 * d_model),
     traffic(norm, W_qkv, qkv)),
    ("scores", lambda: q @ k.mT, per_head * matmul_flops(seq, d_head, seq),
     traffic(q, k, scores)),
    ("softmax", lambda: scores.softmax(-1), 5 * scores.numel(), traffic(scores, attention)),
    ("mix values", lambda: attention @ v, per_head * matmul_flops(seq, seq, d_head),
     traffic(attention, v, mixed)),
    ("merge heads", lambda: mixed.transpose(1, 2).reshape(batch, seq, d_model), 0,
     traffic(mixed, merged)),
    ("project", lambda: merged @ W_out, matmul_flops(tokens, d_model, d_model),
     traffic(merged, W_out, projected)),
    ("up", lambda: projected @ W_up, matmul_flops(tokens, d_model, 4 * d_model),
     traffic(projected, W_up, up)),
    ("gelu", lambda: F.gelu(up), 10 * up.numel(), traffic(up, active)),
    ("down", lambda: active @ W_down, matmul_flops(tokens, 4 * d_model, d_model),
     traffic(active, W_down, down)),
]
PRODUCTS = {"q, k, v", "scores", "mix values", "project", "up", "down"}
bill = {}
for name, work, flops, moved in steps:
    needed = max(flops / peak, moved / bandwidth)
    limit = "arithmetic" if flops / peak > moved / bandwidth else "memory"
    bill[name] = typical(work), needed, flops, limit

total_seconds = sum(row[0] for row in bill.values())
total_flops = sum(row[2] for row in bill.values())
print("step           time    FLOPs   roof/time  limit")
for name, (seconds, needed, flops, limit) in bill.items():
    share, work_share = seconds / total_seconds, flops / total_flops
    print(f"{name:12s} {share:6.1%}  {work_share:6.1%}  {needed / seconds:8.0%}   {limit}")

# %% [markdown]
# First, are the counts right? PyTorch's own counter sees the products of the block:

# %%
product_flops = sum(bill[name][2] for name in PRODUCTS)
counted_flops = sum(counted(work) for name, work, *_ in steps if name in PRODUCTS)
product_flops == counted_flops  # True
product_flops / total_flops  # > 0.98: nearly all

# %% [markdown]
# Nearly all the arithmetic is in the products. If time followed arithmetic, the other steps could
# be ignored. Do they take more than their share?

# %%
other_time = sum(row[0] for name, row in bill.items() if name not in PRODUCTS) / total_seconds
other_flops = 1 - product_flops / total_flops  # < 0.02
other_time > other_flops  # True
print(f"{other_flops:.1%} of the arithmetic, {other_time:.1%} of the time")

# %%
# alt: Two horizontal bars for each step of the block, its share of the time and its share of the
# arithmetic. Products have the larger share of arithmetic; softmax, gelu and layer norm have
# almost none, and still a visible share of the time.
figure, axes = plt.subplots(figsize=(8, 5))
place = np.arange(len(bill))
axes.barh(place - 0.2, [100 * row[0] / total_seconds for row in bill.values()], 0.38,
          color=ORANGE, label="of the time")
axes.barh(place + 0.2, [100 * row[2] / total_flops for row in bill.values()], 0.38,
          color=BLUE, hatch="//", edgecolor=GREY, label="of the arithmetic")
axes.set_yticks(place, bill)
axes.invert_yaxis()
axes.set_xlabel("share in %")
axes.legend()
plt.show()

# %% [markdown]
# Now explain **your** bill, line by line, with what you have measured:
#
# - The column *roof/time* says how much of the time the roof can explain. Close to the whole: the
#   step does what the machine allows. A small part: look for the price of calls or for a stride.
#   More than the whole: its data may have come from a cache.
# - Which steps wait for memory? Which of them could be fused with a neighbour? (Softmax stands
#   between two products. What would have to be true to do all three in one go? That is the lab on
#   attention.)
# - Halve `seq` and run again. Which lines shrink by half, and which to a quarter? Say it first.
# - Set `batch` to one. Which lines move towards memory?
#
# ## Your turn
#
# - Give PyTorch your threads with `torch.set_num_threads` and measure peak and bandwidth again.
#   Which of the two grows more, and where does the ridge go?
# - Copy arrays of many sizes, from a few KiB to far beyond the caches, and plot bytes for each
#   second. Do you see a staircase? Compare its steps with the caches that your machine has.
# - Draw the roofline of a GPU, if you can borrow one. Remember that its calls return before the
#   work is done: `torch.cuda.synchronize` belongs before each look at the clock.
# - Take a program of your own that is slow. Before you change a line: count its FLOPs, count its
#   bytes, and say which limit it should hit. Then measure, and find out what you had missed.
