# %% [markdown]
# # Broadcasting detective
#
# **A training loop runs without complaint, and what it learns is as poor as a constant. Six bugs
# are in it, and not one raises an error or a warning.** Each is a line that you may have written
# yourself: an axis, a transpose, a mask. You will find them one by one, with the evidence on the
# table, and leave behind an assertion that would have caught each on its first day.
#
# At the end the same loop, with its six parts mended, solves the task. And you will know what each
# bug costs alone.
#
# Each case has a clue, then **Before you run**: that is your turn. The solution comes after.
# Comments beside the code were compared with what the code did, the wrong numbers as well.

# %%
import math

import matplotlib.pyplot as plt
import torch
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
# ## The scene
#
# A station sends a few readings, between one and five, and wants one number back. Each reading has
# four channels: two say how much a reading *counts*, two say what it is *worth*. The right answer
# is a weighted mean of one kind of worth, less a weighted mean of the other. Attention can do
# exactly that, so a small model with two heads should get it nearly perfect.
#
# Two complications, both ordinary. The sensor's channels overlap: each one also picks up the
# channels after it. And readings that are missing are filled up with zeros.

# %%
batch, seq, channels, heads, d_k = 64, 5, 4, 2, 3
d_model = heads * d_k

overlap = torch.ones(channels, channels).triu()  # (4, 4): each channel picks up the later ones
unmixing = torch.tensor([[1.0, -1, 0, 0], [0, 1, -1, 0], [0, 0, 1, -1], [0, 0, 0, 1]])  # (4, 4)
(unmixing @ overlap - torch.eye(channels)).abs().max()  # 0.0


def make(count, seed):
    """What the sensor says, which readings are real, and the right answers."""
    generator = torch.Generator().manual_seed(seed)
    z = torch.randn(count, seq, channels, generator=generator)  # (count, seq, channels)
    lengths = torch.randint(1, seq + 1, (count, 1), generator=generator)  # (count, 1)
    real = torch.arange(seq) < lengths  # (count, seq)
    centre, spread = torch.tensor([0.0, 2, 0, -1]), torch.tensor([1.0, 0.5, 1, 0.5])
    strength = (centre + spread * z).exp() * real[:, :, None]  # (count, seq, channels)
    sensor = strength @ overlap.T  # (count, seq, channels)
    counts = z[:, :, [0, 2]].masked_fill(~real[:, :, None], -torch.inf)  # (count, seq, 2)
    worth = z[:, :, [1, 3]]  # (count, seq, 2)
    means = ((2 * counts).softmax(dim=1) * worth).sum(dim=1)  # (count, 2)
    return sensor, real, means[:, 0] - means[:, 1]  # (count, seq, channels), (count, seq), (count,)


sensor, real, answer = make(2000, seed=1)  # (2000, 5, 4), (2000, 5), (2000,)
test_sensor, test_real, test_answer = make(1000, seed=2)  # (1000, 5, 4), (1000, 5), (1000,)

# %% [markdown]
# Here are the six parts of the loop, as they were found. **Read them now, and note your suspects.**
# One bug is in each.

# %%
def unmix(sensor):
    """Undo the overlap, then take logarithms."""
    return (sensor @ unmixing).clamp(min=1e-3).log()


def standardise(x, real):
    """Mean zero and spread one."""
    return (x - x.mean(dim=-1, keepdim=True)) / (x.std(dim=-1, keepdim=True) + 1e-5)


def split_heads(x):
    """Cut the width into heads."""
    return x.reshape(len(x), heads, seq, d_k)


def hide_padding(scores, real):
    """Take the readings that are missing out of the race."""
    return scores.masked_fill(real[:, None, :], -1e9)


def weigh(scores):
    """Turn scores into weights."""
    return scores.softmax(dim=1)


def loss_of(predicted, answer):
    """Mean squared error."""
    return ((predicted - answer) ** 2).mean()


found = {
    "unmix": unmix, "standardise": standardise, "split_heads": split_heads,
    "hide_padding": hide_padding, "weigh": weigh, "loss_of": loss_of,
}

# %% [markdown]
# The model and the loop put the parts together. These two are innocent.

# %%
class Station(nn.Module):
    def __init__(self, parts):
        super().__init__()
        self.parts = parts
        self.to_keys = nn.Linear(channels, d_model)
        self.to_values = nn.Linear(channels, d_model)
        self.query = nn.Parameter(torch.randn(heads, 1, d_k))
        self.to_answer = nn.Linear(d_model, 1)

    def forward(self, sensor, real):
        rows, parts = len(sensor), self.parts
        x = parts["standardise"](parts["unmix"](sensor), real)  # (rows, seq, channels)
        keys = parts["split_heads"](self.to_keys(x))  # (rows, heads, seq, d_k)
        values = parts["split_heads"](self.to_values(x))  # (rows, heads, seq, d_k)
        scores = (keys * self.query).sum(dim=-1) / math.sqrt(d_k)  # (rows, heads, seq)
        weights = parts["weigh"](parts["hide_padding"](scores, real))  # (rows, heads, seq)
        # (rows, heads, 1, seq) @ (rows, heads, seq, d_k) -> (rows, heads, 1, d_k)
        mixed = weights[:, :, None, :] @ values
        return self.to_answer(mixed.reshape(rows, d_model))  # (rows, 1)


def train(parts, steps=400):
    torch.manual_seed(3)
    model = Station(parts)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    losses = []
    for _ in range(steps):
        chosen = torch.randint(len(sensor), (batch,))  # (batch,)
        predicted = model(sensor[chosen], real[chosen])  # (batch, 1)
        loss = parts["loss_of"](predicted, answer[chosen])
        assert loss.isfinite(), "the loss is a number"
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return model, losses


model, reported = train(found)
print(f"first steps {sum(reported[:20]) / 20:.2f}, last steps {sum(reported[-100:]) / 100:.2f}")

# %% [markdown]
# It runs, and the loss settles. Is that good? A loss wants something to compare it with. The
# cheapest comparison is a model that ignores its input and says the mean. Its mean squared error is
# the variance of the answers.
#
# **Before you run:** if the model has learnt anything, on which side of the constant is it?

# %%
@torch.no_grad()
def honest_error(model):
    """Mean squared error on fresh examples, written without any broadcasting."""
    predicted = model(test_sensor, test_real).reshape(-1)  # (1000,)
    assert predicted.shape == test_answer.shape
    return ((predicted - test_answer) ** 2).mean().item()


constant_error = test_answer.var(correction=0).item()
found_error = honest_error(model)
print(f"constant {constant_error:.2f}, this model {found_error:.2f}")
found_error / constant_error  # > 0.9

# %% [markdown]
# Four hundred steps, and as poor as saying one number throughout. That is the first clue, and it
# comes with the first habit: **know what a constant scores.**
#
# ## Case one: the loss that compares everybody with everybody
#
# *Clue: the sensor's readings differ, the model's answers are alike.*
#
# **Before you run:** `predicted` is a column, one number for each row; `answer` is a vector. Which
# shape is their difference? Try it on four numbers that are exactly right.

# %%
exact = torch.tensor([[1.0], [2], [3], [6]])  # (4, 1)
wanted = torch.tensor([1.0, 2, 3, 6])  # (4,)
gaps = exact - wanted  # (4, 1) - (4,) -> (4, 4)
print(gaps)  # tensor([[ 0., -1., -2., -5.],
#         [ 1.,  0., -1., -4.],
#         [ 2.,  1.,  0., -3.],
#         [ 5.,  4.,  3.,  0.]])
loss_of(exact, wanted)  # 7.0
loss_of(torch.full((4, 1), 3.0), wanted)  # 3.5
loss_of(torch.zeros(4, 1), wanted)  # 12.5

# %% [markdown]
# Perfect answers cost seven. Saying the mean, three, costs half of that. Of the three answers in
# the cell the mean costs least: the loss *teaches* the model to ignore its input. (Equal is not
# enough: zero everywhere costs more. See the cell.) The evidence from the scene:

# %%
with torch.no_grad():
    predicted = model(test_sensor, test_real)  # (1000, 1)
grid = predicted - test_answer  # (1000, 1) - (1000,) -> (1000, 1000)
predicted.std() / test_answer.std()  # < 0.3: all answers nearly alike

# %% [markdown]
# **The fix** takes the empty axis away. **The assertion** compares shapes, before the subtraction
# broadcasts them.

# %%
def mended_loss(predicted, answer):
    predicted = predicted[:, 0]
    assert predicted.shape == answer.shape, "one prediction for each answer"
    return ((predicted - answer) ** 2).mean()


mended_loss(exact, wanted)  # 0.0
mended_loss(torch.full((4, 1), 3.0), wanted)  # 3.5
exact.shape == wanted.shape  # False: what the assertion asks, of what was found

# %% [markdown]
# ## Case two: the matrix that is square
#
# *Clue: strengths are positive, and so have a logarithm. Why is there a clamp in front of it?
# Somebody had a reason.*
#
# One reading with strengths one, two, three, four. Each channel also picks up those after it, so
# the sensor says ten, nine, seven, four.
#
# **Before you run:** `unmixing` has a row for each output, as the weight of `nn.Linear` has. Is it
# `sensor @ unmixing`, or with `unmixing.T`? Take the first output of each on paper.

# %%
strength = torch.tensor([[1.0, 2, 3, 4]])  # (1, 4)
says = strength @ overlap.T  # (1, 4) @ (4, 4) -> (1, 4)
says[0]  # [10, 9, 7, 4]
(says @ unmixing)[0]  # [10, -1, -2, -3]
(says @ unmixing.T)[0]  # [1, 2, 3, 4]

# %% [markdown]
# Rows are outputs, so it takes the transpose. The matrix is square, so both run. The negative
# numbers are the reason for the clamp: their logarithm was not a number, and somebody made the
# symptom go away. How much of the data did the clamp flatten?

# %%
wrongly = (sensor @ unmixing)[real]  # (readings, channels)
rightly = (sensor @ unmixing.T)[real]  # (readings, channels)
(wrongly < 1e-3).float().mean()  # > 0.5
(rightly < 1e-3).float().mean()  # 0.0

# %% [markdown]
# More than half of the real numbers became the same constant. **The fix** is a `.T`. (The clamp
# stays for the readings that are filled up with zeros.) **The assertion:** a layer can be tested
# with one example whose answer you know, and strengths are positive.

# %%
def mended_unmix(sensor):
    strength = sensor @ unmixing.T
    assert (strength > -1e-3).all(), "strengths are positive"
    return strength.clamp(min=1e-3).log()


(mended_unmix(says).exp() - strength).abs().max()  # < 0.00001
negative = says @ unmixing  # (1, 4)
(negative > -1e-3).all()  # False

# %% [markdown]
# ## Case three: mean zero, but of what?
#
# *Clue: `standardise` says "mean zero and spread one". Ask of which numbers.*
#
# Three readings, two channels, of very different size.
#
# **Before you run:** in the wrong version, over what is the mean taken? What is left of a reading?

# %%
x = torch.tensor([[1.0, 100], [2, 300], [3, 200]])  # (3, 2)
wrong = (x - x.mean(dim=-1, keepdim=True)) / x.std(dim=-1, keepdim=True)  # (3, 2)
right = (x - x.mean(dim=0)) / x.std(dim=0)  # (3, 2)
wrong  # ≈ [[-0.71, 0.71], [-0.71, 0.71], [-0.71, 0.71]]
right  # ≈ [[-1.0, -1.0], [0.0, 1.0], [1.0, 0.0]]

# %% [markdown]
# Over the last axis each reading is compared with itself. *Of two different numbers, standardising
# leaves only the sign of their difference.* So with two channels the three readings are the same.
# With four channels more is left, and that is worse, since a model still learns a little.
#
# Here, standardising wants the statistics of each *channel* over the real readings: zeros that fill
# up are not measured.

# %%
# law: two_numbers_standardised
def mended_standardise(x, real):
    every = x[real]  # (_, channels)
    scaled = (x - every.mean(dim=0)) / every.std(dim=0).clamp(min=0.01)
    assert scaled[real].mean(dim=0).abs().max() < 0.01, "each channel has mean zero"
    return scaled


logs = mended_unmix(sensor)  # (2000, 5, 4)
mended_standardise(logs, real)[real].std(dim=0)  # ≈ [1.0, 1.0, 1.0, 1.0]
wrong = standardise(logs, real)[real]  # (readings, channels)
off = wrong.mean(dim=0).abs().max()  # > 1.0
off < 0.01  # False

# %% [markdown]
# (In earnest, take the statistics of the *training* set once and keep them. Here each batch takes
# its own, which is good enough for a case file.)
#
# ## Case four: the heads that got each other's numbers
#
# *Clue: `split_heads` has the right shape at the end. It has it without a transpose.*
#
# One example, five readings, six numbers each, counted through.
#
# **Before you run:** head zero should see the first three numbers of each reading. In the version
# that was found, what is its second row?

# %%
numbers = torch.arange(30).reshape(1, seq, d_model)  # (1, 5, 6)
split_heads(numbers)[0, 0]  # [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11], [12, 13, 14]]
numbers[0, :, :3]  # [[0, 1, 2], [6, 7, 8], [12, 13, 14], [18, 19, 20], [24, 25, 26]]

# %% [markdown]
# The reshape deals out numbers in the order of memory. Head zero got the first two and a half
# readings, cut in half, posing as five; head one got the rest. So the two heads see different
# readings, and the padding mask, which counts readings, hides the wrong ones.
#
# **The fix:** cut, then swap. **The assertion:** head zero is the left part of the width.

# %%
def mended_split_heads(x):
    split = x.reshape(len(x), seq, heads, d_k).transpose(1, 2)
    assert (split[:, 0] == x[:, :, :d_k]).all(), "head zero is the left part of each reading"
    return split


(mended_split_heads(numbers)[0, 0] == numbers[0, :, :3]).all()  # True
same = split_heads(numbers)[:, 0] == numbers[:, :, :d_k]  # (1, 5, 3)
same.sum()  # 3: one row of five is right
same.all()  # False

# %% [markdown]
# ## Case five: a mask the wrong way round
#
# *Clue: put minus infinity in the place of the large negative number, and the loss stops being
# a number. Somebody may have tried.*
#
# **Before you run:** `masked_fill` fills where the mask is true. `real` is true where a reading is
# real. Which readings survive? And in an example without padding?

# %%
scores = torch.tensor([[[1.0, 2, 3, 50, 50]]])  # (1, 1, 5): two missing readings at the end
three_real = torch.tensor([[True, True, True, False, False]])  # (1, 5)
hide_padding(scores, three_real).softmax(dim=-1)  # [[[0, 0, 0, 0.5, 0.5]]]
kept = scores.masked_fill(~three_real[:, None, :], -torch.inf)  # (1, 1, 5)
kept.softmax(dim=-1)  # ≈ [[[0.090, 0.245, 0.665, 0.000, 0.000]]]
all_real = torch.ones(1, 5, dtype=torch.bool)
hide_padding(scores, all_real).softmax(dim=-1)  # ≈ [[[0.2, 0.2, 0.2, 0.2, 0.2]]]
honest = scores.masked_fill(all_real[:, None, :], -torch.inf).softmax(dim=-1)  # (1, 1, 5)
honest.isnan().all()  # True

# %% [markdown]
# The mask kept the filling and hid the measurements. Where the readings were complete it hid the
# whole row, and a large number in place of infinity turned that into an even mean, as if it were
# right. Infinity would have said it: the row that it leaves is not a number.
#
# **The fix** is a `~` and an infinity. **The assertion:** what is missing has weight zero.

# %%
def mended_hide_padding(scores, real):
    assert real.any(dim=-1).all(), "each example has a reading"
    return scores.masked_fill(~real[:, None, :], -torch.inf)


some = torch.zeros(2000, heads, seq)
wrong = hide_padding(some, real).softmax(dim=-1)  # (2000, 2, 5)
right = mended_hide_padding(some, real).softmax(dim=-1)  # (2000, 2, 5)
missing = ~real[:, None, :].expand(-1, heads, -1)  # (2000, 2, 5)
right[missing].max()  # 0.0
wrong[missing].max()  # 1.0
wrong[missing].max() == 0  # False

# %% [markdown]
# ## Case six: the wrong kind of competition
#
# *Clue: the weights have the shape that they should have, and lie between zero and one.*
#
# A softmax makes numbers compete along one axis, whichever you name. Scores are rows by heads by
# readings.
#
# **Before you run:** who competes with whom along axis one? What do the weights of one head add up
# to?

# %%
even = torch.zeros(1, heads, seq)  # (1, 2, 5)
weigh(even)[0, 0]  # [0.5, 0.5, 0.5, 0.5, 0.5]
weigh(even).sum(dim=-1)  # [[2.5, 2.5]]
even.softmax(dim=-1).sum(dim=-1)  # ≈ [[1.0, 1.0]]

# %% [markdown]
# Along axis one the two *heads* compete for each reading, and a head's result stops being a mean:
# it grows with the number of readings.
#
# **The fix** is the last axis. **The assertion** is the oldest one there is.

# %%
def mended_weigh(scores):
    weights = scores.softmax(dim=-1)
    assert (weights.sum(dim=-1) - 1).abs().max() < 1e-5, "weights add up to one"
    return weights


wrong = weigh(even).sum(dim=-1)
off = (wrong - 1).abs().max()  # 1.5
off < 1e-5  # False

# %% [markdown]
# ## The loop, mended
#
# The same model, the same loop, the same seed. The six parts differ.

# %%
mended = {
    "unmix": mended_unmix, "standardise": mended_standardise, "split_heads": mended_split_heads,
    "hide_padding": mended_hide_padding, "weigh": mended_weigh, "loss_of": mended_loss,
}
mended_model, mended_losses = train(mended)
mended_error = honest_error(mended_model)
print(f"constant {constant_error:.2f}, as found {found_error:.2f}, mended {mended_error:.3f}")
mended_error  # < 0.15
found_error  # > 0.9

# %%
# alt: Reported losses: as found it stays far above, mended it falls close to zero
def smooth(values, width=15):
    means = torch.tensor(values).unfold(0, width, 1).mean(dim=-1)
    return range(width // 2, width // 2 + len(means)), means


fig, axes = plt.subplots(figsize=(7, 4))
axes.plot(*smooth(reported), color=ORANGE, linestyle="--", linewidth=2.5, label="as found")
axes.plot(*smooth(mended_losses), color=BLUE, linewidth=2.5, label="mended")
axes.axhline(constant_error, color=GREY, linestyle=":", linewidth=2, label="a constant")
axes.set_ylim(bottom=0)
axes.set_xlabel("step")
axes.set_ylabel("reported loss")
axes.legend(labelcolor=GREY)
plt.show()
plt.close(fig)

# %% [markdown]
# ## What each bug costs alone
#
# Put one bug back at a time into the mended loop.
#
# **Before you run:** rank them. Which single bug ruins the model, and which would pass a review
# because the numbers look fine? And one of them cannot hide any more: which?

# %%
alone, stopped = {}, []
for name in found:
    try:
        alone[name] = honest_error(train({**mended, name: found[name]})[0])
    except AssertionError as problem:
        stopped.append(name)
        print(f"{name:13} stopped: {problem}")
for name, error in sorted(alone.items(), key=lambda item: item[1]):
    print(f"{name:13} {error:.2f}")
print(*stopped)  # weigh
alone["loss_of"] / constant_error  # > 0.9
min(alone.values()) / mended_error  # > 2

# %% [markdown]
# The softmax over heads stops at once, and the reason is worth a pause. At a reading that is
# missing, *both* heads now have minus infinity, and a softmax over two of those is not a number.
# The large negative number had covered up two bugs, the mask's and this one. Whoever writes a
# finite number to silence an error silences the next one as well.

# %%
# alt: Bar chart: each bug put back alone raises the error, by very different amounts
order = sorted(alone, key=alone.get)
fig, axes = plt.subplots(figsize=(8, 4))
axes.barh(["none", *order], [mended_error, *(alone[name] for name in order)],
          color=[BLUE, *[ORANGE] * len(order)])
axes.axvline(constant_error, color=GREY, linestyle=":", linewidth=2)
axes.set_xlabel("honest error; dotted: a constant")
axes.set_ylabel("bug put back")
plt.show()
plt.close(fig)

# %% [markdown]
# The dangerous ones are those in the middle. A model with one of them *learns*: its loss falls
# below the constant, and nobody looks further. What finds them here is a comparison with something
# that has to hold: weights that add up to one, a known answer, a sum that has to be zero.
#
# And what does the wrong *loss* make of the mended model, which is nearly right everywhere?

# %%
with torch.no_grad():
    nearly_right = mended_model(test_sensor, test_real)  # (1000, 1)
loss_of(nearly_right, test_answer) / constant_error  # > 1.5
mended_loss(nearly_right, test_answer) / constant_error  # < 0.15

# %% [markdown]
# Worse than a constant. With that yardstick a good model would have been thrown away.
#
# ### One more suspect: the mean itself
#
# Even an honest mean can hide something. Take the model with one bug, the split of the heads. Its
# error is less than half of a constant's, which looks like a model that needs more training. Take
# the error apart by the number of real readings.
#
# **Before you run:** which examples do you expect to be worst?

# %%
@torch.no_grad()
def error_by_length(model):
    squares = (model(test_sensor, test_real)[:, 0] - test_answer) ** 2  # (1000,)
    lengths = test_real.sum(dim=1)  # (1000,)
    return [squares[lengths == length].mean().item() for length in range(1, seq + 1)]


one_bug = error_by_length(train({**mended, "split_heads": split_heads})[0])
print("mended     ", [f"{error:.2f}" for error in error_by_length(mended_model)])
print("wrong split", [f"{error:.2f}" for error in one_bug])
one_bug[0]  # < 0.2: one reading
one_bug[1] / one_bug[0]  # > 3: two readings

# %% [markdown]
# With one reading the answer is nearly right: the first piece of head zero is then what it needs.
# With two it is bad, since the second piece is the other half of the *same* reading. A model that
# merely wants more training does not look like that. One number for a thousand examples does not
# tell where it is wrong. Group it by what the code treats differently: length, class, source.
#
# ## The six habits
#
# - Know what a constant scores, and what a perfect model scores.
# - Compare shapes before you subtract.
# - Test a layer on one example whose answer you know, and give its sizes different values.
# - Say over *what* a mean is taken, in a comment that somebody checks.
# - Reshape, then transpose; nudge one place to see who notices.
# - Weights add up to one, and the hidden ones are zero.
#
# ## Take it further
#
# - **Two bugs at once.** Put back pairs. Are there two that look harmless together? Make a table.
# - **Which would a test on shapes find?** Write the six assertions about shapes alone. How many
#   bugs do they catch?
# - **Equal sizes.** Set the number of readings to the number of channels. Which new bug now runs
#   that used to be an error?
# - **A seventh.** Plant one of your own, without an error and without a warning, and give the file
#   to somebody. Growing a tensor in place, and views that share memory, are good places.
# - **Train it without attention.** Replace the weights by an even mean over the real readings. How
#   close does it get, and which bugs does it come close to?
# - **Let PyTorch help.** Its own loss function warns about one of the six. Find out which, and make
#   the warning an error.
