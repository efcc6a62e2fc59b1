# %% [markdown]
# # Attention from scratch to SDPA
#
# **You will write attention yourself, break it in the ways in which it is usually broken, and end
# with a version that agrees with PyTorch's own, mask for mask and head for head.** Along the way it
# learns to decode with a cache, and to work in blocks without holding the whole table of scores.
#
# It starts with one query that you can work out on paper. Wherever it says **Before you run**, stop
# and say the answer aloud; mind the shapes. Comments beside the code
# were compared with what the code did.

# %%
import math
import textwrap

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(0)

GREY, BLUE, ORANGE = "#808080", "#3b82c4", "#c96a1b"
plt.rcParams.update({
    "figure.facecolor": "none", "axes.facecolor": "none", "savefig.transparent": True,
    "text.color": GREY, "axes.labelcolor": GREY, "axes.edgecolor": GREY,
    "xtick.color": GREY, "ytick.color": GREY, "font.size": 14, "font.weight": "bold",
    "axes.labelweight": "bold", "axes.titleweight": "bold", "axes.titlesize": 14,
    "legend.frameon": False, "figure.constrained_layout.use": True,
})

# %% [markdown]
# ## One query, on paper
#
# A query meets five keys. Each key comes with a value, a row of three numbers. The query asks by
# dot product: the larger, the better the key fits.
#
# So that you can do the softmax in your head, the query carries a factor, the logarithm of two.
# It turns each exponential into a power of two. Leave it aside until then.
#
# **Before you run:** work out the five dot products of `asked` with the rows of `K`.

# %%
asked = torch.tensor([1.0, 0, 1, 0])  # (4,)
K = torch.tensor(  # (5, 4)
    [[0.0, 3, 0, 1], [1, 0, -1, 2], [1, 4, 1, 0], [3, 1, 1, 0], [4, 0, 2, 5]]
)
V = torch.tensor([[16.0, 0, 32], [0, 16, 0], [8, 8, 16], [4, 8, 0], [2, 0, 4]])  # (5, 3)
K @ asked  # [0, 0, 2, 4, 6]

# %% [markdown]
# Divide by the root of the width of a key (the reason comes soon), take powers of two, and divide
# by their sum.
#
# **Before you run:** what do the powers add up to, and what is the weight of the last key?

# %%
q = math.log(2) * asked  # (4,)
scores = K @ q / math.sqrt(4)  # (5,)
powers = scores.exp()  # ≈ [1.00, 1.00, 2.00, 4.00, 8.00]
powers.sum()  # ≈ 16.00
weights = powers / powers.sum()  # ≈ [0.0625, 0.0625, 0.1250, 0.2500, 0.5000]

# %% [markdown]
# The weights add up to one. Mix the values with them: half of the last row, a quarter of the one
# before, and so on. Column zero on paper: one, zero, one, one and one.

# %%
parts = weights[:, None] * V  # (5, 1) * (5, 3) -> (5, 3)
parts[:, 0]  # ≈ [1.0, 0.0, 1.0, 1.0, 1.0]
parts[:, 1]  # ≈ [0.0, 1.0, 1.0, 2.0, 0.0]
answer = weights @ V  # (5,) @ (5, 3) -> (3,)
print(answer.round(decimals=4))  # tensor([4., 4., 6.])

# %% [markdown]
# That is attention: a weighted mean of the values, with weights that come from dot products. *An
# output of attention never leaves the range of its column of `V`.*
#
# ## All queries at once
#
# Stack a second query below the first, a row of zeros. Its dot products are zero, so its weights
# are equal and its answer is the plain mean of the values.
#
# **Before you run:** say the shape of `Q @ K.T`, then of the result. Which size vanishes in which
# product?

# %%
# law: stays_in_range
Q = torch.stack([q, torch.zeros(4)])  # (2, 4)
scores = Q @ K.T / math.sqrt(4)  # (2, 4) @ (4, 5) -> (2, 5)
powers = scores.exp()  # (2, 5)
weights = powers / powers.sum(dim=-1, keepdim=True)  # (2, 5) / (2, 1) -> (2, 5)
answers = weights @ V  # (2, 5) @ (5, 3) -> (2, 3)
answers[0]  # ≈ [4.0, 4.0, 6.0]
answers[1]  # ≈ [6.0, 6.4, 10.4]
(answers[1] - V.mean(dim=0)).abs().max()  # < 0.00001

# %% [markdown]
# The width of a key vanishes in the first product, the number of keys in the second. What stays
# is a row for each query, as wide as a value.
#
# ### The axis, and a habit
#
# Normalise over the queries instead of the keys, and it runs:

# %%
wrong_axis = powers / powers.sum(dim=0, keepdim=True)  # (2, 5) / (1, 5) -> (2, 5)
wrong_axis.sum(dim=-1)  # ≈ [3.36, 1.64]: should be one for each query
(wrong_axis @ V)[1]  # ≈ [11.69, 12.27, 21.78]: should be the mean, see above

# %% [markdown]
# The habit: assert that the weights of each query add up to one. It costs one line. And use unequal
# numbers of queries, keys and columns, as here, so that a wrong axis shows in a shape.
#
# ## A softmax that survives large scores
#
# In single precision the exponential overflows before its argument reaches ninety. Scores that
# large do occur, so subtract the largest score of the row first. *Adding one number to a row of
# scores changes no weight.* Numerator and denominator shrink by the same factor.
#
# **Before you run:** after the subtraction, what is the largest exponential in any row?

# %%
# law: shift_of_the_scores
def softmax(scores):
    """Over the last axis: each row becomes positive and adds up to one."""
    powers = (scores - scores.amax(dim=-1, keepdim=True)).exp()
    return powers / powers.sum(dim=-1, keepdim=True)


small = math.log(2) * torch.tensor([0.0, 1, 1])  # (3,)
large = small + 500  # (3,)
naive = large.exp() / large.exp().sum()  # (3,)
print(naive)  # tensor([nan, nan, nan])
softmax(large)  # ≈ [0.200, 0.400, 0.400]
softmax(small)  # ≈ [0.200, 0.400, 0.400]
(softmax(scores) - scores.softmax(dim=-1)).abs().max()  # < 0.000001

# %% [markdown]
# Infinity over infinity is not a number; with the maximum subtracted, the weights are right. In
# exact arithmetic they are the same. Remember the trick, since it returns at the end of this lab in
# a stronger form.
#
# ## Why the root
#
# A dot product adds up as many terms as a key is wide. If the entries of query and key are
# independent, with mean zero and variance one, each term has variance one, so the sum has a
# variance equal to the width. Measure it:

# %%
def dots(d_k, pairs=4000):
    generator = torch.Generator().manual_seed(d_k)
    q = torch.randn(pairs, d_k, generator=generator)
    k = torch.randn(pairs, d_k, generator=generator)
    return (q * k).sum(dim=1)  # (pairs,)


dots(16).var() / 16  # ≈ 1.0
dots(64).var() / 64  # ≈ 1.0
dots(256).var() / 256  # ≈ 1.0
dots(256).std()  # ≈ 16
(dots(256) / math.sqrt(256)).std()  # ≈ 1.0

# %% [markdown]
# Scores that spread by sixteen are bad for a softmax. One key takes nearly the whole weight, and
# which one is chance. What is worse, the slope of a weight with respect to its own score is the
# weight times what is missing to one. When the weight is one or zero, the slope is zero, and so is
# what is learnt.
#
# **Before you run:** with thirty-two keys and even attention, how large is each weight? Do you
# expect the largest weight without the root to be nearer to that, or nearer to one?

# %%
def largest_weight_and_slope(d_k, scale):
    generator = torch.Generator().manual_seed(d_k)
    q = torch.randn(500, 1, d_k, generator=generator)  # (500, 1, d_k)
    k = torch.randn(500, 32, d_k, generator=generator)  # (500, 32, d_k)
    weights = softmax(q @ k.mT * scale)  # (500, 1, 32)
    slopes = weights * (1 - weights)  # (500, 1, 32)
    return weights.amax(dim=-1).mean().item(), slopes.sum(dim=-1).mean().item()


widths = [4, 16, 64, 256]
scaled = [largest_weight_and_slope(d_k, 1 / math.sqrt(d_k)) for d_k in widths]
unscaled = [largest_weight_and_slope(d_k, 1) for d_k in widths]
scaled[-1][0]  # < 0.3
unscaled[-1][0]  # > 0.8
scaled[-1][1] / unscaled[-1][1]  # > 4: so much more slope is left to learn from

# %%
# alt: Line plot: without the root the largest weight rises to nearly one, with it it stays low
fig, axes = plt.subplots(figsize=(7, 4))
axes.plot(widths, [w for w, _ in unscaled], color=ORANGE, marker="s", linewidth=2.5,
          linestyle="--", label="without the root")
axes.plot(widths, [w for w, _ in scaled], color=BLUE, marker="o", linewidth=2.5,
          label="divided by the root")
axes.set_xscale("log", base=2)
axes.set_xticks(widths, widths)
axes.set_ylim(0, 1)
axes.set_xlabel("width of a key, d_k")
axes.set_ylabel("mean of the largest weight")
axes.legend(labelcolor=GREY, loc="center right")
plt.show()
plt.close(fig)

# %% [markdown]
# With the root, how sharp attention starts out does not depend on the width of a head. (Trained
# queries and keys may well be sharp. The point is not to *start* there.)
#
# ## Attention, version one
#
# Now with leading axes: a batch, heads. Everything in front of the last two is a stack of
# independent problems, and the product takes it along. `keep` says with `True` which keys a query
# may see.
#
# **Before you run:** with the sizes below, say the shapes of the scores and of the output.

# %%
def attend(Q, K, V, keep=None):
    """Returns the mix of values and the weights. keep: True where a query may see a key."""
    d_k = Q.shape[-1]
    scores = Q @ K.mT / math.sqrt(d_k)  # (..., n_q, d_k) @ (..., d_k, n_k) -> (..., n_q, n_k)
    if keep is not None:
        scores = scores.masked_fill(~keep, -torch.inf)  # (..., n_q, n_k)
    weights = softmax(scores)  # (..., n_q, n_k)
    return weights @ V, weights


batch, heads, seq_q, seq_k, d_k, d_v = 2, 3, 5, 7, 4, 6
Q = torch.randn(batch, heads, seq_q, d_k)  # (2, 3, 5, 4)
K = torch.randn(batch, heads, seq_k, d_k)  # (2, 3, 7, 4)
V = torch.randn(batch, heads, seq_k, d_v)  # (2, 3, 7, 6)
output, weights = attend(Q, K, V)  # (2, 3, 5, 6), (2, 3, 5, 7)
library = F.scaled_dot_product_attention(Q, K, V)  # (2, 3, 5, 6)
(output - library).abs().max()  # < 0.00001

# %% [markdown]
# Equal to the library, up to rounding. Why `K.mT` and not `K.T`? `.T` turns the whole list of axes
# round, so heads and batch would end up where the matrix should be. PyTorch warns of it; read the
# shape:

# %%
K.mT.shape  # (2, 3, 4, 7)
K.permute(3, 2, 1, 0).shape  # (4, 7, 3, 2)


def complaint(action):
    """What a call says when it fails."""
    try:
        action()
    except RuntimeError as error:
        return textwrap.fill(str(error), 44)


print(complaint(lambda: Q @ K.permute(3, 2, 1, 0)))  # The size of tensor a (3) must match the size
# of tensor b (7) at non-singleton dimension 1

# %% [markdown]
# ## Masks
#
# ### Causal: no look ahead
#
# In a model that writes, a place may see itself and what came before. As a table of queries by
# keys that is a lower triangle.

# %%
seq = 7
X = torch.randn(batch, heads, seq, d_k)  # (2, 3, 7, 4)
causal = torch.ones(seq, seq, dtype=torch.bool).tril()  # (7, 7)
free_output, free_weights = attend(X, X, X)  # (2, 3, 7, 4), (2, 3, 7, 7)
output, weights = attend(X, X, X, causal)  # (2, 3, 7, 4), (2, 3, 7, 7)
(output[..., 0, :] - X[..., 0, :]).abs().max()  # < 0.000001: place zero sees only itself
library = F.scaled_dot_product_attention(X, X, X, is_causal=True)  # (2, 3, 7, 4)
(output - library).abs().max()  # < 0.00001

# %% [markdown]
# The test that finds a leak: change the last place, and see who noticed.
#
# **Before you run:** how many places may change their output, with the mask and without it?

# %%
changed = X.clone()
changed[..., -1, :] += 1


def places_that_moved(keep):
    moved = attend(changed, changed, changed, keep)[0] - attend(X, X, X, keep)[0]
    return (moved.abs().amax(dim=(0, 1, 3)) > 1e-6).sum().item()


places_that_moved(causal)  # 1
places_that_moved(None)  # 7

# %%
# alt: Two heat maps of weights: on the left every cell is used, on the right only a lower triangle
fig, both = plt.subplots(1, 2, figsize=(9, 4.6))
for axes, shown, title in zip(both, (free_weights, weights), ("every key", "causal")):
    image = axes.imshow(shown[0, 0], cmap="viridis", vmin=0, vmax=1)
    axes.set_title(title)
    axes.set_xlabel("key")
    axes.set_ylabel("query")
    axes.set_xticks(range(seq))
    axes.set_yticks(range(seq))
fig.colorbar(image, ax=both, label="weight", shrink=0.8)
plt.show()
plt.close(fig)

# %% [markdown]
# ### Padding: a mask for each example
#
# Texts of unequal length share a batch, so the shorter ones are filled up. Nobody should read the
# filling. The mask has a row for each *example*, and the scores have axes for batch, heads,
# queries and keys: it needs two axes in the middle.
#
# **Before you run:** which shape has `real[:, None, None, :]`, and what would happen without the
# two axes?

# %%
lengths = torch.tensor([4, 7])  # (2,)
real = torch.arange(seq) < lengths[:, None]  # (2, 7)
padding = real[:, None, None, :]  # (2, 1, 1, 7)
output, weights = attend(X, X, X, padding)  # (2, 3, 7, 4), (2, 3, 7, 7)
weights[0, :, :, 4:].max()  # 0.0: nobody reads the filling of example zero
print(complaint(lambda: attend(X, X, X, real)))  # The size of tensor a (2) must match the size
# of tensor b (7) at non-singleton dimension 2

# %% [markdown]
# That error is luck. With as many examples as queries the shapes fit, and examples would read each
# other's masks in silence.
#
# Both masks at once are a broadcast, too:

# %%
keep = causal & padding  # (2, 1, 7, 7)
output = attend(X, X, X, keep)[0]  # (2, 3, 7, 4)
library = F.scaled_dot_product_attention(X, X, X, attn_mask=keep)  # (2, 3, 7, 4)
(output - library).abs().max()  # < 0.00001

# %% [markdown]
# ### Which way is True
#
# Here `True` means *may be seen*, as in `F.scaled_dot_product_attention`. In
# `nn.MultiheadAttention`, `True` means *hidden*. Neither complains about a mask that is the wrong
# way round. Let the scores be equal, so that the answer tells who was read: example zero has values
# four times one and three times minus one hundred, the filling.
#
# **Before you run:** the right answer is one. What does the turned mask give?

# %%
marked = torch.where(real, 1.0, -100.0)[:, None, :, None]  # (2, 1, 7, 1)
even = torch.zeros(2, 1, 1, d_k)  # (2, 1, 1, 4)
keys = torch.zeros(2, 1, seq, d_k)  # (2, 1, 7, 4)
right = F.scaled_dot_product_attention(even, keys, marked, attn_mask=padding)  # (2, 1, 1, 1)
wrong = F.scaled_dot_product_attention(even, keys, marked, attn_mask=~padding)  # (2, 1, 1, 1)
right[0].item()  # 1.0
wrong[0].item()  # ≈ -100.0

# %% [markdown]
# The turned mask reads the filling. Example one has seven real keys and zero of filling, so for it
# the turned mask hides the whole row. What is the mean of nothing?
#
# ### A row that may see nothing
#
# **Before you run:** three ways to compute it are below. Which do you expect to agree?

# %%
nothing = torch.zeros(1, seq, dtype=torch.bool)  # (1, 7)
value = torch.arange(7.0)[:, None]  # (7, 1)
attend(even[0, 0], keys[0, 0], value, nothing)[0].item()  # nan
F.scaled_dot_product_attention(even[0, 0], keys[0, 0], value, attn_mask=nothing).item()  # 0.0
with_large_number = softmax(torch.zeros(1, seq) - 1e9 * ~nothing)  # (1, 7)
(with_large_number @ value).item()  # ≈ 3.0

# %% [markdown]
# They give three answers. By hand it is infinity minus infinity, not a number, and the next layer
# would go on with it. With a large number in place of infinity, the query reads the seven hidden
# keys, evenly: a plausible number, and wrong. PyTorch chose zero.
#
# We take PyTorch's answer. Where the mask leaves zero keys, the weights are zero.

# %%
def attend(Q, K, V, keep=None):
    """Version two: a query that may see no key gets zeros."""
    d_k = Q.shape[-1]
    scores = Q @ K.mT / math.sqrt(d_k)  # (..., n_q, n_k)
    if keep is not None:
        scores = scores.masked_fill(~keep, -torch.inf)  # (..., n_q, n_k)
    top = scores.amax(dim=-1, keepdim=True)  # (..., n_q, 1)
    top = top.masked_fill(top == -torch.inf, 0)  # (..., n_q, 1)
    powers = (scores - top).exp()  # (..., n_q, n_k)
    total = powers.sum(dim=-1, keepdim=True)  # (..., n_q, 1)
    weights = powers / total.masked_fill(total == 0, 1)  # (..., n_q, n_k)
    return weights @ V, weights


attend(even[0, 0], keys[0, 0], value, nothing)[0].item()  # 0.0
(attend(X, X, X, keep)[0] - library).abs().max()  # < 0.00001

# %% [markdown]
# ## Many heads
#
# One set of weights is one way to look. Several heads split the width among them, and each looks
# in its own way. The split is a reshape *and then* a transpose. Two places of six numbers, three
# heads, small enough to read:
#
# **Before you run:** head zero owns the first two numbers of each place. Which four numbers?

# %%
rows = torch.arange(12.0).reshape(1, 2, 6)  # (1, 2, 6)
split = rows.reshape(1, 2, 3, 2).transpose(1, 2)  # (1, 2, 3, 2) -> (1, 3, 2, 2)
split[0, 0]  # [[0, 1], [6, 7]]
trap = rows.reshape(1, 3, 2, 2)  # (1, 3, 2, 2)
trap[0, 0]  # [[0, 1], [2, 3]]

# %% [markdown]
# Same shape, other numbers: the trap gives head zero two pieces of place zero, posing as two
# places. What comes of it? Let the scores be equal under a causal mask, so that each place gets the
# mean so far.
#
# **Before you run:** the mean of both places is three, four, five and so on. Which pieces does
# the trap take the mean of?

# %%
two_places = torch.ones(2, 2, dtype=torch.bool).tril()  # (2, 2)
zeros = torch.zeros(1, 3, 2, 2)
in_order = attend(zeros, zeros, split, two_places)[0]  # (1, 3, 2, 2)
mixed_up = attend(zeros, zeros, trap, two_places)[0]  # (1, 3, 2, 2)
in_order.transpose(1, 2).reshape(1, 2, 6)[0]  # [[0, 1, 2, 3, 4, 5], [3, 4, 5, 6, 7, 8]]
mixed_up.reshape(1, 2, 6)[0]  # [[0, 1, 1, 2, 4, 5], [5, 6, 8, 9, 9, 10]]

# %% [markdown]
# Going there and back would be a poor test, since the wrong way undoes itself. A test is to nudge
# place zero and to count how many numbers of place one notice. With weights of a half, the six of
# them should.

# %%
(split.transpose(1, 2).reshape(1, 2, 6) == rows).all()  # True
(trap.reshape(1, 2, 6) == rows).all()  # True: and proves nothing
nudged = rows.clone()
nudged[0, 0] += 1
nudged_split = nudged.reshape(1, 2, 3, 2).transpose(1, 2)  # (1, 3, 2, 2)
nudged_trap = nudged.reshape(1, 3, 2, 2)  # (1, 3, 2, 2)
noticed = attend(zeros, zeros, nudged_split, two_places)[0] != in_order  # (1, 3, 2, 2)
noticed_by_trap = attend(zeros, zeros, nudged_trap, two_places)[0] != mixed_up  # (1, 3, 2, 2)
noticed.transpose(1, 2).reshape(1, 2, 6)[0, 1].sum()  # 6
noticed_by_trap.reshape(1, 2, 6)[0, 1].sum()  # 2

# %% [markdown]
# ### The whole layer
#
# One product makes queries, keys and values together, then split, attend, merge, and a last linear
# layer. With the same weights, `nn.MultiheadAttention` should say the same.

# %%
batch, seq, d_model, heads = 2, 7, 12, 3


class MultiHead(nn.Module):
    def __init__(self):
        super().__init__()
        self.to_qkv = nn.Linear(d_model, 3 * d_model)
        self.from_heads = nn.Linear(d_model, d_model)

    def split(self, x):
        batch, seq, d_model = x.shape
        d_k = d_model // heads
        cut = x.reshape(batch, seq, heads, d_k)  # (batch, seq, heads, d_k)
        return cut.transpose(1, 2)  # (batch, seq, heads, d_k) -> (batch, heads, seq, d_k)

    def merge(self, x):
        batch, heads, seq, d_k = x.shape
        return x.transpose(1, 2).reshape(batch, seq, heads * d_k)  # (batch, seq, heads * d_k)

    def forward(self, x, keep=None):
        q, k, v = (self.split(part) for part in self.to_qkv(x).chunk(3, dim=-1))
        mixed, weights = attend(q, k, v, keep)
        return self.from_heads(self.merge(mixed)), weights


ours = MultiHead()
theirs = nn.MultiheadAttention(d_model, heads, batch_first=True)
theirs.load_state_dict({
    "in_proj_weight": ours.to_qkv.weight, "in_proj_bias": ours.to_qkv.bias,
    "out_proj.weight": ours.from_heads.weight, "out_proj.bias": ours.from_heads.bias,
})
x = torch.randn(batch, seq, d_model)  # (2, 7, 12)
output, weights = ours(x, causal & padding)  # (2, 7, 12), (2, 3, 7, 7)
hide = {"attn_mask": ~causal, "key_padding_mask": ~real}
library, mean_weights = theirs(x, x, x, **hide)  # (2, 7, 12), (2, 7, 7)
(output - library).abs().max()  # < 0.00001
(weights.mean(dim=1) - mean_weights).abs().max()  # < 0.00001

# %% [markdown]
# Two things to notice. Both masks were turned round for the library's layer. And it returns the
# weights averaged over heads unless told otherwise, so an axis is gone.
#
# ## A cache
#
# A model that writes adds one place at a time. Under a causal mask the keys and values of earlier
# places stay as they are, so keep them. Each step then has *one* query.
#
# **Before you run:** in step `t`, counted from zero, which shapes do the query and the cached keys
# have? Does the step need a mask?

# %%
Q, K, V = torch.randn(3, 2, 3, 7, 4)  # (2, 3, 7, 4)
batch, heads, seq, d_k = Q.shape  # (2, 3, 7, 4)
full = attend(Q, K, V, causal)[0]  # (2, 3, 7, 4)
K_cache = V_cache = torch.zeros(batch, heads, 0, d_k)  # (2, 3, 0, 4)
steps = []
for t in range(seq):
    K_cache = torch.cat([K_cache, K[:, :, [t]]], dim=2)  # (batch, heads, t + 1, d_k)
    V_cache = torch.cat([V_cache, V[:, :, [t]]], dim=2)  # (batch, heads, t + 1, d_k)
    step, weights = attend(Q[:, :, [t]], K_cache, V_cache)  # (2, 3, 1, 4), (2, 3, 1, t + 1)
    steps.append(step)
decoded = torch.cat(steps, dim=2)  # (2, 3, 7, 4)
(decoded - full).abs().max()  # < 0.00001

# %% [markdown]
# Step by step equals the whole at once, and it ran without a mask: what is in the cache *is* the
# past. *For one new token a causal mask hides nothing: its row is all ones.* Whoever passes
# `is_causal=True` out of habit gets a triangle that starts at the *top left*. With a single query
# that is a single cell:

# %%
# law: one_new_token
right = F.scaled_dot_product_attention(Q[:, :, [6]], K, V)  # (2, 3, 1, 4)
wrong = F.scaled_dot_product_attention(Q[:, :, [6]], K, V, is_causal=True)  # (2, 3, 1, 4)
(right - full[:, :, [6]]).abs().max()  # < 0.00001
(wrong - V[:, :, [0]]).abs().max()  # < 0.00001: it read the oldest value and nothing else

# %% [markdown]
# ## In blocks: the softmax that does not wait
#
# The scores are the largest thing here: a square of the sequence length, for each head. Must they
# all exist at once? A softmax seems to need the whole row, for the maximum and for the sum. It does
# not. Keep three running quantities for each query: the largest score so far, the sum of
# exponentials so far, the mix so far. When a larger score turns up, what has been summed was too
# large by a known factor: shrink it.
#
# On paper, five scores in blocks of two (times the logarithm of two, as before):
#
# **Before you run:** the first block has scores zero and one. Relative to the larger, the powers
# are a half and one. The next block brings a two: by how much must the old sum shrink?

# %%
scores = math.log(2) * torch.tensor([0.0, 1, 2, 0, 3])  # (5,)
top, total = torch.tensor(-torch.inf), torch.tensor(0.0)
sums = []
for block in scores.split(2):
    new_top = torch.maximum(top, block.max())
    total = total * (top - new_top).exp() + (block - new_top).exp().sum()
    top = new_top
    sums.append(total.item())
torch.tensor(sums)  # ≈ [1.5, 2.0, 2.0]
(scores - scores.max()).exp().sum()  # ≈ 2.000: all at once

# %% [markdown]
# The sum after the second block is half of the old sum, plus one, plus a quarter: two. After the
# third, half of that, plus one: two again. At the end it is exactly what one pass over the whole
# row gives. Now with values, queries and leading axes:

# %%
def attend_in_blocks(Q, K, V, size):
    """The same result as attend, with no more than `size` columns of scores at a time."""
    d_k = Q.shape[-1]
    top = torch.full((*Q.shape[:-1], 1), -torch.inf)  # (..., n_q, 1)
    total = torch.zeros(*Q.shape[:-1], 1)  # (..., n_q, 1)
    mixed = torch.zeros(*Q.shape[:-1], V.shape[-1])  # (..., n_q, n_v)
    widest = 0
    for keys, values in zip(K.split(size, dim=-2), V.split(size, dim=-2)):
        scores = Q @ keys.mT / math.sqrt(d_k)  # (..., n_q, _)
        new_top = torch.maximum(top, scores.amax(dim=-1, keepdim=True))  # (..., n_q, 1)
        shrink = (top - new_top).exp()  # (..., n_q, 1)
        powers = (scores - new_top).exp()  # (..., n_q, _)
        total = shrink * total + powers.sum(dim=-1, keepdim=True)  # (..., n_q, 1)
        mixed = shrink * mixed + powers @ values  # (..., n_q, n_v)
        top = new_top
        widest = max(widest, scores.shape[-1])
    return mixed / total, widest


Q = torch.randn(2, 3, 50, 8)  # (2, 3, 50, 8)
K = 3 * torch.randn(2, 3, 70, 8)  # (2, 3, 70, 8)
V = torch.randn(2, 3, 70, 5)  # (2, 3, 70, 5)
full = attend(Q, K, V)[0]  # (2, 3, 50, 5)
blocks, widest = attend_in_blocks(Q, K, V, size=16)
(blocks - full).abs().max()  # < 0.00001
widest  # 16
gaps = [(attend_in_blocks(Q, K, V, size)[0] - full).abs().max() for size in (1, 7, 33, 70)]
max(gaps)  # < 0.00001

# %% [markdown]
# Blocks of one, of seven, of everything: the same numbers. This is the heart of FlashAttention. It
# is *exact*, and without a mask it does as many FLOPs. (Under a causal mask, a kernel skips the
# blocks that are hidden whole.) It holds the scores of one block, not the whole square.
#
# ## A test bench that can fail
#
# The last task is a test that you may trust. Write one that compares an implementation with the
# library over many shapes and masks, in double precision so that rounding is a poor excuse. Compare
# gradients as well: a result can be right and its slope wrong.

# %%
def worst_gap(implementation):
    """Largest difference to the library, over shapes, masks and gradients."""
    worst = 0.0
    sizes = [(1, 1, 1, 1, 1, 1), (2, 3, 5, 7, 4, 6), (3, 2, 7, 5, 8, 4), (1, 4, 6, 6, 5, 5)]
    for seed, (batch, heads, seq_q, seq_k, d_k, d_v) in enumerate(sizes):
        generator = torch.Generator().manual_seed(seed)

        def draw(*shape, generator=generator):
            made = torch.randn(*shape, generator=generator, dtype=torch.float64)
            return made.requires_grad_()

        Q, K = draw(batch, heads, seq_q, d_k), draw(batch, heads, seq_k, d_k)
        V = draw(batch, heads, seq_k, d_v)
        some = torch.rand(batch, 1, seq_q, seq_k, generator=generator) < 0.6
        some[..., 0] = True
        for keep in (None, torch.ones(seq_q, seq_k, dtype=torch.bool).tril(), some):
            ours = implementation(Q, K, V, keep)[0]
            theirs = F.scaled_dot_product_attention(Q, K, V, attn_mask=keep)
            if ours.shape != theirs.shape:
                return math.inf
            towards = torch.randn(theirs.shape, generator=generator, dtype=torch.float64)
            slopes = torch.autograd.grad((ours * towards).sum(), (Q, K, V), allow_unused=True)
            wanted = torch.autograd.grad((theirs * towards).sum(), (Q, K, V))
            pairs = [(ours, theirs), *zip(slopes, wanted)]
            gaps = [math.inf if a is None else (a - b).abs().max().item() for a, b in pairs]
            worst = max(worst, *(math.inf if math.isnan(gap) else gap for gap in gaps))
    return worst


worst_gap(attend)  # < 0.0000001

# %% [markdown]
# Until a test has failed once, you do not know that it can. So hand it versions with the bugs of
# this lab, one each.
#
# **Before you run:** which of these would you have noticed by looking at shapes?

# %%
def with_bug(bug):
    def attend(Q, K, V, keep=None):
        d_k = Q.shape[-1]
        scores = Q @ K.mT / (d_k if bug == "no root" else math.sqrt(d_k))
        if bug == "no scale":
            scores = Q @ K.mT
        if keep is not None and bug != "no mask":
            fill = 0 if bug == "filled with zero" else -torch.inf
            scores = scores.masked_fill(keep if bug == "turned mask" else ~keep, fill)
        weights = scores.softmax(dim=-2 if bug == "wrong axis" else -1)
        if bug == "detached":
            weights = weights.detach()
        return weights @ V, weights

    return attend


bugs = ["no scale", "no root", "no mask", "filled with zero", "turned mask", "wrong axis"]
bugs.append("detached")
worst_gap(with_bug(None))  # < 0.0000001
caught = [bug for bug in bugs if worst_gap(with_bug(bug)) > 0.01]
len(bugs)  # 7
len(caught)  # 7
for bug in bugs:
    print(f"{bug:17} {worst_gap(with_bug(bug)):.2f}")

# %% [markdown]
# The seven have the right shape, and the seven are caught. The one called *detached* even gives the
# right output, without its gradients. (Infinite stands for *not a number*, or for a gradient that
# is missing.)
#
# ## Take it further
#
# - **Blocks with a mask.** Give `attend_in_blocks` a `keep` and hold it against `attend`, with a
#   query from which the first block is hidden. (What is infinity minus infinity there?)
# - **Blocks of queries, too.** Split the queries as well and skip the blocks that a causal mask
#   hides altogether. Count how many products you save.
# - **The backward pass.** Write the gradient of `attend` by hand: two products for each product,
#   and the softmax's own rule in between. The test bench above is ready for it.
# - **Fewer key heads.** Let six query heads share two key heads, with `repeat_interleave`, and test
#   against `enable_gqa=True`. Then use `repeat` instead and see which test notices.
# - **A cache with several new places.** Decode three at a time. You need a triangle that is aligned
#   at the bottom right.
# - **Half precision.** Run `attend` with scores in the thousands. Where does it break, and
#   what do libraries keep in single precision for that reason?
# - **Add a bug of your own** to `with_bug` that the bench does *not* catch. Then mend the bench.
