# %% [markdown]
# # From matmul to a Transformer
#
# **You will train a language model that copies words it has read, and you will build it from one
# operation: the matrix product.** First a table of letter pairs, then one head of attention, then a
# whole Transformer. The three read the same text, so you can see what each step buys.
#
# The text is made in this notebook, by a rule. That has a great advantage over a novel: since we
# know the rule, we can work out how well a model could do at best, and measure how close ours
# comes.
#
# How to read along: wherever it says **Before you run**, stop and say the answer aloud. Comments
# beside the code were compared with what the code did.

# %%
import math
import random
import time

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(0)
random.seed(0)
start_of_lab = time.perf_counter()

GREY, BLUE, ORANGE, GREEN = "#808080", "#3b82c4", "#c96a1b", "#2a8f6a"
plt.rcParams.update({
    "figure.facecolor": "none", "axes.facecolor": "none", "savefig.transparent": True,
    "text.color": GREY, "axes.labelcolor": GREY, "axes.edgecolor": GREY,
    "xtick.color": GREY, "ytick.color": GREY, "font.size": 14, "font.weight": "bold",
    "axes.labelweight": "bold", "axes.titleweight": "bold", "axes.titlesize": 14,
    "legend.frameon": False, "figure.constrained_layout.use": True,
})

# %% [markdown]
# ## Counting letter pairs is a matrix product
#
# Start with a text that fits on a finger: `abacab`. What follows an `a`? Twice a `b`, once a `c`. A
# model that looks at one letter and guesses the next is called a *bigram* model, and these counts
# are what it consists of.
#
# Write each letter as a *one-hot* row: zeros, and a one in the column of that letter.
#
# **Before you run:** the text has six letters, so five pairs, and there are three different
# letters. Which shape does `before.T @ after` have, and what do its entries count?

# %%
tiny = "abacab"
tiny_ids = torch.tensor(["abc".index(letter) for letter in tiny])  # [0, 1, 0, 2, 0, 1]
before = F.one_hot(tiny_ids[:-1], 3)  # (5, 3)
after = F.one_hot(tiny_ids[1:], 3)  # (5, 3)
pair_counts = before.T @ after  # (3, 5) @ (5, 3) -> (3, 3)
print(pair_counts)  # tensor([[0, 2, 1],
#         [1, 0, 0],
#         [1, 0, 0]])

# %% [markdown]
# Entry `i, j` is the dot product of two columns: one is hot where letter `i` stands first, the
# other where letter `j` stands second. Both are hot exactly where the pair occurs.
#
# Divide each row by its sum, and a row is a distribution over the next letter. The axis has to be
# kept, or column `j` would be divided by the sum of row `j`. The table is square, so it would run.
# Here are the two side by side:

# %%
row_sums = pair_counts.sum(dim=1, keepdim=True)  # (3, 1)
chances = pair_counts / row_sums  # (3, 3) / (3, 1) -> (3, 3)
chances[0]  # ≈ [0.000, 0.667, 0.333]
wrong = pair_counts / pair_counts.sum(dim=1)  # (3, 3) / (3,) -> (3, 3)
wrong[0]  # ≈ [0.0, 2.0, 1.0]
wrong.sum(dim=1)  # ≈ [3.000, 0.333, 0.333]

# %% [markdown]
# And to *read* row `i` of the table, multiply a one-hot row with it. That is what an embedding
# layer is: a matrix product that a library replaces by looking up the row.

# %%
looked_up = before.float() @ chances  # (5, 3) @ (3, 3) -> (5, 3)
indexed = chances[tiny_ids[:-1]]  # (5, 3)
(looked_up - indexed).abs().max()  # 0.0

# %% [markdown]
# How good is the table? Take the probability that it gave to each letter that really came, and
# average the negative logarithm. That is the *cross-entropy*, measured in nats per letter: zero
# for a clairvoyant, the logarithm of the number of letters for somebody who guesses evenly.

# %%
given_to_truth = (looked_up * after).sum(dim=1)  # ≈ [0.667, 1.000, 0.333, 1.000, 0.667]
tiny_loss = -given_to_truth.log().mean()  # ≈ 0.382
guessing = math.log(3)  # ≈ 1.099

# %% [markdown]
# ## A language by rule
#
# Now the real text. Each line has two sentences. The first makes three choices: who, which colour,
# which thing. The second leaves the choices alone: it repeats the thing and then the colour.

# %%
names = ["anna", "ben", "clara", "david", "emma", "finn", "grace", "henry"]
colours = ["red", "blue", "green", "black", "white", "yellow"]
things = ["ball", "hat", "boat", "lamp", "kite", "drum", "spoon"]


def line(name, colour, thing):
    return f"{name} has a {colour} {thing}. the {thing} is {colour}.\n"


choices = [(n, c, t) for n in names for c in colours for t in things]
random.shuffle(choices)
held_out, known = choices[:36], choices[36:]
print(len(choices), len(held_out), len(known))  # 336 36 300

text = "".join(line(*random.choice(known)) for _ in range(2000))
print(text[:120])

# %% [markdown]
# We keep some combinations of name, colour and thing away from training. A model that merely
# learns the lines by heart will stumble over those.
#
# Text becomes numbers: one integer for each character.

# %%
characters = sorted(set(text))
vocab = len(characters)  # 25
number_of = {character: i for i, character in enumerate(characters)}


def encode(string):
    return torch.tensor([number_of[character] for character in string])


def decode(ids):
    return "".join(characters[i] for i in ids)


data = encode(text)
decode(data[:40].tolist()) == text[:40]  # True

# %% [markdown]
# ### How well could anybody do?
#
# The surprise in a line comes from its three choices. For a reader who knows the rule it is the
# logarithm of the number of combinations, once a line. Spread over the characters of a line, that
# is the *floor*: what a model that knows the rule pays on average over the combinations.

# %%
surprise = math.log(len(names) * len(colours) * len(things))  # ≈ 5.82
characters_per_line = sum(len(line(*c)) for c in choices) / len(choices)  # ≈ 41.7
floor = surprise / characters_per_line  # ≈ 0.139
even_guess = math.log(vocab)  # ≈ 3.22

# %% [markdown]
# The models below land between those two numbers, the even guess and the floor. Where?
#
# ## Model one: the table
#
# The same product as before, on the whole text.
#
# **Before you run:** the table of the tiny text had a zero for each pair that did not come. What
# would the loss be if the test text held such a pair? (That is why one is added to each count.)

# %%
one_hot = F.one_hot(data, vocab).float()  # (_, vocab)
counts = one_hot[:-1].T @ one_hot[1:]  # (vocab, before) @ (before, vocab) -> (vocab, vocab)
counted = (counts + 1) / (counts + 1).sum(dim=1, keepdim=True)  # (vocab, vocab)
seen_first, seen_next = data[:-1], data[1:]  # (before,), (before,)
table_loss = -counted[seen_first, seen_next].log().mean()  # > 1.2
table_loss  # < 1.6

# %% [markdown]
# Counting gives the best table there is. Now forget the counts and *learn* the table: start with
# zeros, read its rows as *logits* (a softmax makes them probabilities), and let the gradient do
# the rest. It should arrive where counting does. If it did not, the training loop would be wrong,
# and this is the place to find that out.
#
# First, batches: some windows of the text, each with its targets one place further on.

# %%
batch_size, context = 32, 48


def draw(count, length):
    starts = torch.randint(len(data) - length, (count, 1))  # (count, 1)
    places = starts + torch.arange(length + 1)  # (count, 1) + (length + 1,) -> (count, length + 1)
    window = data[places]  # (count, length + 1)
    return window[:, :-1], window[:, 1:]  # (count, length), (count, length)


ids, targets = draw(batch_size, context)  # (32, 48), (32, 48)
print(repr(decode(ids[0].tolist())))
(ids[:, 1:] == targets[:, :-1]).all()  # True

# %% [markdown]
# The sum in `draw` is a broadcast: a column of starts and a row of steps make a grid of places.
# It is the same rule that turns a loss into nonsense when nobody meant it.
#
# **Before you run:** `ids` has two axes, the table has two axes. Which shape do the logits have?

# %%
def cross_entropy(logits, targets):
    batch, seq, vocab = logits.shape
    rows = logits.reshape(batch * seq, vocab)  # (batch * seq, vocab)
    return F.cross_entropy(rows, targets.reshape(batch * seq))  # ()


class Table(nn.Module):
    def __init__(self):
        super().__init__()
        self.W = nn.Parameter(torch.zeros(vocab, vocab))

    def forward(self, ids):
        rows = F.one_hot(ids, vocab).float()  # (batch, seq, vocab)
        return rows @ self.W  # (batch, seq, vocab) @ (vocab, vocab) -> (batch, seq, vocab)


def train(model, steps, top_rate):
    optimizer = torch.optim.AdamW(model.parameters(), lr=top_rate)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, top_rate, total_steps=steps)
    losses = []
    for _ in range(steps):
        ids, targets = draw(batch_size, context)
        loss = cross_entropy(model(ids), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        rates.step()
        losses.append(loss.item())
    return losses


table = Table()
cross_entropy(table(ids), targets) - even_guess  # ≈ 0.000: zeros guess evenly
table_losses = train(table, steps=300, top_rate=0.3)
learnt_loss = cross_entropy(table(data[None, :-1]), data[None, 1:])  # < 1.6
abs(learnt_loss - table_loss).item()  # < 0.03

# %% [markdown]
# Learnt and counted agree. So the loop works, and the table is as good as a table gets. Listen to
# what it writes:

# %%
@torch.no_grad()
def write(model, count, length, seed):
    """Let the model write `count` texts at once, each from the start of a line."""
    generator = torch.Generator().manual_seed(seed)
    ids = encode("\n").expand(count, 1)  # (count, 1)
    for _ in range(length):
        logits = model(ids[:, -context:])[:, -1]  # (count, vocab): the last place only
        chances = logits.softmax(dim=-1)  # (count, vocab)
        drawn = torch.multinomial(chances, 1, generator=generator)  # (count, 1)
        ids = torch.cat([ids, drawn], dim=1)
    return [decode(row) for row in ids.tolist()]


print(write(table, count=1, length=160, seed=1)[0])

# %% [markdown]
# Letters in plausible pairs, without an idea of where in a word it is, let alone which colour the
# ball had. A bigram forgets everything but the last letter.
#
# ## Looking back is a matrix product, too
#
# To use the past, let each place mix in what stands before it. A simple mix is the plain mean of
# the places so far, and that is a product with a triangle. By hand, four places of two numbers:
#
# **Before you run:** what is the last row of the result?

# %%
past = torch.tensor([[2.0, 10], [4, 30], [6, 20], [8, 40]])  # (4, 2)
triangle = torch.ones(4, 4).tril()  # (4, 4)
mean_so_far = triangle / triangle.sum(dim=1, keepdim=True)  # (4, 4) / (4, 1) -> (4, 4)
mixed = mean_so_far @ past  # (4, 4) @ (4, 2) -> (4, 2)
mixed[1]  # ≈ [3.0, 20.0]
mixed[3]  # ≈ [5.0, 25.0]

# %% [markdown]
# Row `i` of the triangle says which places query `i` may see, and how much of each it takes. The
# mean takes the same of each. *Attention* is this product with weights that depend on the content:
# each place sends out a *query*, meets the *key* of each place in its past, and a softmax turns
# the dot products into the row of weights. (The lab on attention takes that apart slowly.)
#
# Minus infinity before the softmax is how the triangle enters. With equal scores we get the mean
# back, which is the first thing to test:

# %%
def attend(q, k, v):
    """Causal attention; q, k, v are (..., seq, d_k). Returns the mix and the weights."""
    seq, d_k = q.shape[-2:]
    scores = q @ k.mT / math.sqrt(d_k)  # (..., seq, seq)
    allowed = torch.ones(seq, seq, dtype=torch.bool).tril()  # (seq, seq)
    scores = scores.masked_fill(~allowed, -torch.inf)  # (..., seq, seq)
    weights = scores.softmax(dim=-1)  # (..., seq, seq)
    return weights @ v, weights  # (..., seq, d_k), (..., seq, seq)


nobody = torch.zeros(4, 2)
(attend(nobody, nobody, past)[0] - mixed).abs().max()  # < 0.00001

q, k, v = torch.randn(3, 2, 5, 4)  # (2, 5, 4)
library = F.scaled_dot_product_attention(q, k, v, is_causal=True)  # (2, 5, 4)
(attend(q, k, v)[0] - library).abs().max()  # < 0.00001

# %% [markdown]
# ## Model two: one head
#
# Now the logits come from a vector of `d_model` numbers at each place: a learnt row for the
# character, plus a learnt row for the position. *Without a mask, attention of shuffled tokens is
# shuffled in the same way and otherwise equal.* (The causal mask helps a little; the end of this
# lab asks how far.) One head looks back, and what it brings is *added* to what was there.
#
# **Before you run:** `positions` lacks a batch axis. What does the sum with the character rows do?

# %%
# law: permuted_in_permuted_out
d_model = 60


class OneHead(nn.Module):
    def __init__(self):
        super().__init__()
        self.characters = nn.Embedding(vocab, d_model)
        self.positions = nn.Embedding(context, d_model)
        self.to_qkv = nn.Linear(d_model, 3 * d_model, bias=False)
        self.to_logits = nn.Linear(d_model, vocab)

    def forward(self, ids):
        seq = ids.shape[1]
        positions = self.positions(torch.arange(seq))  # (seq, d_model)
        # (batch, seq, d_model) + (seq, d_model) -> (batch, seq, d_model)
        x = self.characters(ids) + positions
        q, k, v = self.to_qkv(x).chunk(3, dim=-1)  # (batch, seq, d_model)
        x = x + attend(q, k, v)[0]  # (batch, seq, d_model)
        return self.to_logits(x)  # (batch, seq, vocab)


torch.manual_seed(1)
one_head = OneHead()
one_head(ids).shape  # (32, 48, 25)
one_head_losses = train(one_head, steps=300, top_rate=0.01)
one_head_loss = sum(one_head_losses[-50:]) / 50  # < 1.0
one_head_loss / table_loss.item()  # < 0.75

# %% [markdown]
# Better than the table. One look back tells it roughly where in the line it is. Yet what it does
# with the look is a single linear map, and it gets one look.

# %%
print(write(one_head, count=1, length=160, seed=1)[0])

# %% [markdown]
# ## Model three: a Transformer
#
# Four additions, each a few lines:
#
# - **Several heads.** Each looks back for a reason of its own, in its own part of the width.
# - **An MLP.** After looking, think: two products with a bend between them, at each place alone.
# - **Residuals.** Each part adds to the stream instead of replacing it.
# - **Layer norm.** Before each part, bring each row to mean zero and variance one.
#
# And then the block is stacked, so that a second look can use what the first one found.
#
# ### Heads: a reshape, then a transpose
#
# To split the width into heads, cut each row and bring the head axis forward. A reshape straight
# to the final shape has the same shape, and mixes up the places. Small enough to see: two places
# of six numbers, three heads.
#
# **Before you run:** head zero should hold the first two numbers of each place. Which are they?

# %%
rows = torch.arange(12).reshape(1, 2, 6)  # (1, 2, 6)
split = rows.reshape(1, 2, 3, 2).transpose(1, 2)  # (1, 2, 3, 2) -> (1, 3, 2, 2)
split[0, 0]  # [[0, 1], [6, 7]]
wrong_split = rows.reshape(1, 3, 2, 2)  # (1, 3, 2, 2)
wrong_split[0, 0]  # [[0, 1], [2, 3]]: both halves come from place zero

# %% [markdown]
# ### Layer norm, by hand
#
# Each row on its own: subtract its mean, divide by its standard deviation. A tiny number under
# the root keeps a constant row from dividing by zero. The library adds a learnt scale and shift,
# which start at one and zero.

# %%
row = torch.tensor([[1.0, 3, 5, 7], [10, 10, 30, 30]])  # (2, 4)
mean = row.mean(dim=-1, keepdim=True)  # (2, 1)
variance = row.var(dim=-1, keepdim=True, correction=0)  # (2, 1)
normal = (row - mean) / (variance + 1e-5).sqrt()  # (2, 4)
normal[1]  # ≈ [-1.0, -1.0, 1.0, 1.0]
(normal - nn.LayerNorm(4)(row)).abs().max()  # < 0.00001

# %% [markdown]
# ### The block
#
# The names in the comments are the sizes at the time of the call, and each was checked on each call
# of the training below.

# %%
heads, layers = 3, 2


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm_look = nn.LayerNorm(d_model)
        self.to_qkv = nn.Linear(d_model, 3 * d_model, bias=False)
        self.from_heads = nn.Linear(d_model, d_model, bias=False)
        self.norm_think = nn.LayerNorm(d_model)
        self.widen = nn.Linear(d_model, 4 * d_model)
        self.narrow = nn.Linear(4 * d_model, d_model)

    def look(self, x):
        batch, seq, d_model = x.shape
        d_k = d_model // heads
        qkv = self.to_qkv(x)  # (batch, seq, 3 * d_model)
        qkv = qkv.reshape(batch, seq, 3, heads, d_k)  # (batch, seq, 3, heads, d_k)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)  # (batch, heads, seq, d_k)
        mixed, weights = attend(q, k, v)  # (batch, heads, seq, d_k), (batch, heads, seq, seq)
        merged = mixed.transpose(1, 2).reshape(batch, seq, d_model)  # (batch, seq, d_model)
        return self.from_heads(merged), weights

    def think(self, x):
        hidden = F.gelu(self.widen(x))  # (batch, seq, 4 * d_model)
        return self.narrow(hidden)  # (batch, seq, d_model)

    def forward(self, x):
        found, weights = self.look(self.norm_look(x))
        x = x + found
        return x + self.think(self.norm_think(x)), weights


class Transformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.characters = nn.Embedding(vocab, d_model)
        self.positions = nn.Embedding(context, d_model)
        self.blocks = nn.ModuleList([Block() for _ in range(layers)])
        self.norm = nn.LayerNorm(d_model)
        self.to_logits = nn.Linear(d_model, vocab)

    def forward(self, ids, *, with_weights=False):
        seq = ids.shape[1]
        x = self.characters(ids) + self.positions(torch.arange(seq))  # (batch, seq, d_model)
        every = []
        for block in self.blocks:
            x, weights = block(x)  # (batch, seq, d_model), (batch, heads, seq, seq)
            every.append(weights)
        logits = self.to_logits(self.norm(x))  # (batch, seq, vocab)
        return (logits, every) if with_weights else logits


torch.manual_seed(2)
model = Transformer()
model(ids).shape  # (32, 48, 25)

# %% [markdown]
# ### Three tests before training
#
# A model that is wired wrongly may train as well, if worse. So ask first what should be true of it
# untrained.
#
# **Before you run:** what is the loss of a model that knows nothing? And if the last character of
# a window changes, at how many places may the logits change?

# %%
with torch.no_grad():
    first_loss = cross_entropy(model(ids), targets)
    abs(first_loss - even_guess).item()  # < 0.5

    other = ids.clone()
    other[:, -1] = (other[:, -1] + 1) % vocab
    moved = (model(other) - model(ids)).abs().amax(dim=(0, 2))  # (48,)
    moved[:-1].max()  # < 0.00001: the past cannot see the future
    moved[-1]  # > 0.01: and the change is seen where it is

    alone = model(ids[:1])  # (1, 48, 25)
    (alone - model(ids)[:1]).abs().max()  # < 0.0001: nobody looks at the other examples

# %% [markdown]
# ### Train
#
# The schedule raises the learning rate and lowers it again; the rest is the loop that learnt the
# table. The stated loss below is what this lab has to reach where it runs.

# %%
start = time.perf_counter()
losses = train(model, steps=1000, top_rate=0.007)
seconds = time.perf_counter() - start
final_loss = sum(losses[-50:]) / 50  # < 0.30
print(f"{seconds:.0f} s, loss {final_loss:.3f}")

# %%
# alt: Losses fall; the table stops high, one head lower, the Transformer close to the floor
def smooth(values, width=15):
    means = torch.tensor(values).unfold(0, width, 1).mean(dim=-1)
    return range(width // 2, width // 2 + len(means)), means


fig, axes = plt.subplots(figsize=(7, 4.4))
axes.plot(*smooth(table_losses), color=ORANGE, linestyle=":", linewidth=2.5, label="table")
axes.plot(*smooth(one_head_losses), color=GREEN, linestyle="--", linewidth=2.5, label="one head")
axes.plot(*smooth(losses), color=BLUE, linewidth=2.5, label="Transformer")
axes.axhline(floor, color=GREY, linewidth=1.5, linestyle="-.", label="floor")
axes.set_xlabel("step")
axes.set_ylabel("loss, nats per character")
axes.set_ylim(0, 3.4)
axes.legend(labelcolor=GREY)
plt.show()
plt.close(fig)

# %% [markdown]
# The table is done after a few dozen steps. One head gets further, and flattens. The Transformer
# starts slowly (its learning rate is still rising), passes both, and ends close to the floor. To
# get below one head it had to find out how to copy.
#
# Why does it not reach the floor? Because a window may start in the middle of a line. When the
# first sentence is cut off, nobody can know what the second one repeats. On whole lines the
# comparison is fair, and that is what we do next.
#
# ## Where does the loss sit?
#
# An average hides where a model is wrong. Take the lines that were kept away from training, and
# measure two parts of each apart: the first sentence, which makes the choices, and what comes after
# it, which copies.
#
# **Before you run:** what is the floor of the second part?

# %%
@torch.no_grad()
def two_parts(model):
    """Mean loss per character of held-out lines: the first sentence, and the rest."""
    first, rest, count_first, count_rest = 0.0, 0.0, 0, 0
    for choice in held_out:
        string = line(*choice)
        whole = encode("\n" + string)
        logits = model(whole[None, :-1])[0]
        each = F.cross_entropy(logits, whole[1:], reduction="none")
        cut = string.index(".") + 1
        first, count_first = first + each[:cut].sum().item(), count_first + cut
        rest, count_rest = rest + each[cut:].sum().item(), count_rest + len(each) - cut
    return first / count_first, rest / count_rest, (first + rest) / len(held_out)


table_first, table_rest, table_line = two_parts(table)
head_first, head_rest, head_line = two_parts(one_head)
first, rest, per_line = two_parts(model)
for who, *parts in [
    ("table", table_first, table_rest, table_line),
    ("one head", head_first, head_rest, head_line),
    ("Transformer", first, rest, per_line),
]:
    print(f"{who:12} first {parts[0]:.3f}  rest {parts[1]:.3f}  nats a line {parts[2]:6.2f}")

table_rest  # > 1.0
head_rest  # > 0.15
rest  # < 0.1: hardly ever surprised
per_line / surprise  # < 1.5

# %% [markdown]
# The table is nearly as lost in the second sentence as in the first. The Transformer is hardly ever
# surprised there, in lines that it has *not read*: it did not learn them by heart, it learnt to
# copy. The last line compares its surprise with the least there can be.
#
# ## Watch it copy
#
# Take one held-out line and ask where the model looks when it is about to write the colour for
# the second time. At that moment it has just read `is` and a space.

# %%
string = line(*held_out[0])
with torch.no_grad():
    logits, every = model(encode("\n" + string)[None, :-1], with_weights=True)
weights = torch.stack(every)[:, 0]  # (layers, heads, seq, seq)
colour = held_out[0][1]
colour_at = 1 + string.index(colour)  # note: place zero is the line break in front
about_to_write = string.rindex(colour)
on_colour = weights[:, :, about_to_write, colour_at : colour_at + len(colour)].sum(dim=-1)
on_colour.shape  # (2, 3)
on_colour.max()  # > 0.5: most of it
evenly = len(colour) / (about_to_write + 1)  # < 0.2
guess = characters[logits[0, about_to_write].argmax()]
guess == colour[0]  # True

# %%
# alt: Heat map of attention: rows are characters being read, bright cells lie on the word to copy
best = on_colour.flatten().argmax().item()
layer, head = best // heads, best % heads
rows_shown = range(string.index(".") + 1, len(string))
shown = weights[layer, head, rows_shown.start :]
labels = ["⏎", *string.replace(" ", "␣").replace("\n", "")]
fig, axes = plt.subplots(figsize=(9, 5.6))
image = axes.imshow(shown, cmap="viridis", vmin=0, vmax=1, aspect="auto")
axes.set_xticks(range(len(labels)), labels, fontsize=12)
axes.set_yticks(range(len(rows_shown)), [labels[i] for i in rows_shown], fontsize=12)
axes.set_xlabel("looks back at")
axes.set_ylabel("has just read")
axes.set_title("One head on a line that it never saw in training")
fig.colorbar(image, label="weight")
plt.show()
plt.close(fig)

# %% [markdown]
# A row is a place, and its weights add up to one. Find the row of the space after `is`. This head
# puts most of its weight on the colour, in the first sentence, far back. Nobody programmed that: it
# is what the gradient made of a few matrices.
#
# Once the first letter is written, the spelling often tells the rest, and the rows below may look
# elsewhere. And the heads do not look to the right of their own place: the upper triangle is dark.
#
# ## Let it write

# %%
written = "".join(write(model, count=1, length=200, seed=3))
print(written)

# %% [markdown]
# We know the grammar, so we need not squint at samples: parse them. A line counts as right if it
# is one that the rule can make, and as new if it is among those kept away.

# %%
lines = [page[1:].split("\n")[0] + "\n" for page in write(model, count=100, length=48, seed=4)]
possible = {line(*choice) for choice in choices}
unseen = {line(*choice) for choice in held_out}
right = sum(each in possible for each in lines)
new = sum(each in unseen for each in lines)
print(f"{right} of {len(lines)} lines follow the rule, {new} of them were never read")
right / len(lines)  # > 0.6

head_lines = [p[1:].split("\n")[0] + "\n" for p in write(one_head, count=100, length=48, seed=4)]
sum(each in possible for each in head_lines)  # < 20

# %% [markdown]
# ## What it costs
#
# Count twice, once with a formula and once with code that does not know the formula. If the two
# agree, you have understood the model.
#
# **Before you run:** which part of a block holds most of the parameters?

# %%
look_parameters = 4 * d_model**2  # 14400
think_parameters = 2 * 4 * d_model**2 + 5 * d_model  # 29100
norm_parameters = 2 * 2 * d_model  # 240
block_parameters = look_parameters + think_parameters + norm_parameters  # 43740
ends = vocab * d_model + context * d_model + 2 * d_model + (d_model + 1) * vocab
parameters = sum(p.numel() for p in model.parameters())
parameters - (layers * block_parameters + ends)  # 0
print(f"{parameters:,} parameters")

# %% [markdown]
# A product of an `n` by `k` with a `k` by `m` matrix costs two FLOPs for each of its `n * k * m`
# multiply-adds. Go through the forward pass, product by product. The softmax, the norms and the
# additions are left out; PyTorch's counter leaves them out as well.

# %%
from torch.utils.flop_counter import FlopCounterMode

places = batch_size * context  # 1536
qkv_flops = 2 * places * d_model * 3 * d_model
score_flops = 2 * batch_size * context * context * d_model
mix_flops = score_flops
merge_flops = 2 * places * d_model * d_model
mlp_flops = 2 * (2 * places * d_model * 4 * d_model)
block_flops = qkv_flops + score_flops + mix_flops + merge_flops + mlp_flops
logit_flops = 2 * places * d_model * vocab
forward_flops = layers * block_flops + logit_flops

with FlopCounterMode(display=False) as counter, torch.no_grad():
    model(ids)
counter.get_total_flops() - forward_flops  # 0
print(f"{forward_flops:,} FLOPs forward, {forward_flops / places:,.0f} a character")
quadratic = layers * (score_flops + mix_flops) / forward_flops  # ≈ 0.12

# %% [markdown]
# The backward pass costs two products for each one of the forward pass, so a step costs three
# times the forward FLOPs. From that and the clock, the rate that this machine reached:

# %%
with FlopCounterMode(display=False) as counter:
    cross_entropy(model(ids), targets).backward()
counter.get_total_flops() / forward_flops  # ≈ 3.0

step_flops = 3 * forward_flops
print(f"{len(losses) * step_flops / seconds / 1e9:.0f} GFLOP/s while training")
two_a_parameter = 2 * parameters * places / forward_flops  # ≈ 0.94: close to the rule of thumb
print(f"the whole lab took {time.perf_counter() - start_of_lab:.0f} s")

# %% [markdown]
# That rate is far from what the same processor reaches on one large product: these matrices are
# small, and between them stand softmax, norms and Python. The last claim is the rule of thumb that
# everybody quotes, two FLOPs for each parameter and token. Here it is close because the sequence
# is short; with long ones, the part that grows with the square of the length takes over.
#
# ## Take it further
#
# - **Take one look away.** Set `layers` to one, or `heads` to one with the same width. Which of
#   them can still copy? Say what you expect before you run it.
# - **Take the positions away.** Leave them out of the sum. A causal mask still tells first from
#   later; how far does the loss get?
# - **Take the residuals away.** Replace `x + found` by `found`. Watch the first hundred steps.
# - **Break it quietly.** Use the wrong split of heads in both directions. Does it train? Which of
#   the three tests before training notices? If they do not, write one that would.
# - **Tie the ends.** Use the matrix of the character embedding for the logits as well. How many
#   parameters do you save, and what happens to the first loss?
# - **Read its mistakes.** Print the lines that do not follow the rule. What does it mix up? (Two
#   of the colours begin with the same two letters.) Does longer training cure it?
# - **A harder language.** Let the first sentence name two people with a thing each, and let the
#   second ask for one of them. Work out the floor first.
# - **Write with a cache.** `write` runs the whole window again for each character. Give it one, as
#   in the lab on attention, and test that it writes the same text from the same seed.
