"""Expressions to try: valid ones and near misses, of every function, from a seed.

A chain grows a step at a time, and each step looks at what the libraries made of the chain so far:
that is how a later step meets a real shape, or misses it by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from tests.explorer.draw import Draw
from tests.explorer.libraries import Said, run
from tests.explorer.more_steps import attend, choose, convolve, join, layer, letters, pairs, stretch
from tests.explorer.steps import (
    compare,
    elementwise,
    flatten,
    index,
    negative,
    ones,
    product,
    reduce,
    reshape,
    softmax,
    truth,
    turn,
)

MOST = 20_000
"""Elements of a result, at most: what a chain grows beyond that is left as it is."""
Step = Callable[[Draw, str, list[int]], str]
ANY: tuple[Step, ...] = (turn, reshape, flatten, ones, index, compare, join, stretch)
TRUTHS: tuple[Step, ...] = (*ANY, truth)
FLOATS: tuple[Step, ...] = (
    *ANY,
    elementwise,
    elementwise,
    product,
    product,
    product,
    reduce,
    reduce,
    softmax,
    negative,
    pairs,
    letters,
    letters,
    choose,
    choose,
    layer,
    layer,
    convolve,
    attend,
)


def expression(random: Random) -> str:
    """One expression. Which steps it has depends on nothing but the random numbers."""
    draw = Draw(random)
    shape = draw.shape()
    text = draw.literal(shape)
    dtype = "f"
    for _ in range(random.choice((1, 1, 2, 2, 3, 4))):
        step = random.choice(FLOATS if dtype == "f" else TRUTHS)
        grown = step(draw, text, shape)
        said = first_answer(grown)
        text = grown
        if said is None:
            if random.random() < 0.9:
                break
            continue
        if isinstance(said.first, str) or not _small(said.first) or step is letters:
            break  # what follows an einsum depends on where PyTorch put its elements: not read
        shape, dtype = said.first, said.second
    return text


def first_answer(text: str) -> Said | None:
    """What a library makes of it, PyTorch's answer first; None where both refuse."""
    for library in ("torch", "numpy"):
        said = run(text, library)
        if said.verdict == "ok":
            return said
    return None


def _small(shape: list[int]) -> bool:
    total = 1
    for each in shape:
        total *= max(each, 1)
    return total <= MOST and len(shape) <= 6


def expressions(seed: int, count: int) -> Iterator[str]:
    random = Random(seed)
    for _ in range(count):
        yield expression(random)
