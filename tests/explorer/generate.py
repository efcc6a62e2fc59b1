"""Expressions to try: valid ones and near misses, of every function, from a seed.

A chain grows a step at a time, and each step looks at what the libraries made of the chain so far:
that is how a later step meets a real shape, or misses it by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from tests.explorer.libraries import Said, run

SIZES = (0, 1, 1, 2, 2, 3, 3, 4, 5)
DIMENSIONS = (0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5)
MOST = 20_000
"""Elements of a result, at most: what a chain grows beyond that is left as it is."""


class Draw:
    """What is drawn for one expression."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.names = iter("ABCDEGHIJKLMOPQRSUVWXYZ")

    def shape(self) -> list[int]:
        return [self.random.choice(SIZES) for _ in range(self.random.choice(DIMENSIONS))]

    def literal(self, shape: list[int]) -> str:
        return f"{next(self.names)}({', '.join(map(str, shape))})"

    def one_off(self, shape: list[int]) -> list[int]:
        """The shape, or one that differs in a place."""
        if not shape or self.random.random() < 0.6:
            return list(shape)
        changed = list(shape)
        changed[self.random.randrange(len(shape))] = self.random.choice(SIZES)
        return changed

    def near(self, shape: list[int]) -> list[int]:
        """A shape that may broadcast with it: ones, fewer axes, more axes, or a clash."""
        found = [1 if self.random.random() < 0.2 else each for each in shape]
        if self.random.random() < 0.3:
            found = found[self.random.randint(0, len(found)) :]
        if len(found) < 4 and self.random.random() < 0.2:
            found = [self.random.choice(SIZES), *found]
        return self.shape() if self.random.random() < 0.05 else self.one_off(found)

    def axis(self, shape: list[int]) -> int:
        """An axis from either end, now and then one beyond."""
        n = len(shape)
        if self.random.random() < 0.15:
            return self.random.randint(-n - 2, n + 2)
        return self.random.randint(-n, max(n - 1, 0))

    def axes(self, shape: list[int]) -> str:
        if self.random.random() < 0.75:
            return str(self.axis(shape))
        some = [self.axis(shape) for _ in range(self.random.randint(1, 3))]
        return _tuple(some)

    def order(self, shape: list[int]) -> list[int]:
        order = list(range(len(shape)))
        self.random.shuffle(order)
        order = [each - len(shape) if self.random.random() < 0.2 else each for each in order]
        if order and self.random.random() < 0.2:
            order[self.random.randrange(len(order))] = self.axis(shape)
        return order[: self.random.randint(0, len(order))] if self.random.random() < 0.1 else order

    def sizes(self, shape: list[int]) -> list[int]:
        """Sizes with as many elements, one of them open, or not quite."""
        total = 1
        for each in shape:
            total *= each
        found: list[int] = []
        while total > 1 and len(found) < 4:
            divisors = [d for d in range(1, total + 1) if total % d == 0]
            found.append(self.random.choice(divisors))
            total //= found[-1]
        found.append(total)
        self.random.shuffle(found)
        for chance, value in ((0.4, -1), (0.08, -1), (0.1, self.random.choice((0, 1, 2, 6, -2)))):
            if self.random.random() < chance:
                found[self.random.randrange(len(found))] = value
        return found


def _tuple(items: list[int]) -> str:
    return f"({', '.join(map(str, items))}{',' if len(items) == 1 else ''})"


def _wrapped(text: str) -> str:
    return text if text.endswith(")") and " " not in text.split("(")[0] and _closed(text) else f"({text})"


def _closed(text: str) -> bool:
    """Whether the first parenthesis ends where the text ends, so that a dot may follow."""
    depth = 0
    for i, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth == 0 and sign == ")" and i < len(text) - 1:
            rest = text[i + 1 :]
            return rest[0] in ".[" and " " not in _outside(rest)
    return True


def _outside(text: str) -> str:
    kept, depth = "", 0
    for sign in text:
        depth += sign in "(["
        kept += "" if depth else sign
        depth -= sign in ")]"
    return kept


Step = Callable[[Draw, str, list[int]], str]


def elementwise(draw: Draw, text: str, shape: list[int]) -> str:
    sign = draw.random.choice(("+", "-", "*", "/", "//", "%", "**"))
    if draw.random.random() < 0.2:
        other = draw.random.choice(("2", "0.5", "3"))
    else:
        other = draw.literal(draw.near(shape))
        if draw.random.random() < 0.2:
            other += ".T"
    sides = [f"({text})", other] if draw.random.random() < 0.7 else [other, f"({text})"]
    return f" {sign} ".join(sides)


def compare(draw: Draw, text: str, shape: list[int]) -> str:
    sign = draw.random.choice(("<", "<=", ">", ">=", "==", "!="))
    other = "0.5" if draw.random.random() < 0.2 else draw.literal(draw.near(shape))
    return f"({text}) {sign} {other}"


def truth(draw: Draw, text: str, shape: list[int]) -> str:
    """What can be done with truth values."""
    other = f"({draw.literal(draw.near(shape))} > 0)"
    sign = draw.random.choice(("+", "*", "-", "/"))
    return draw.random.choice((f"({text}) {sign} {other}", f"({text}) * 2", f"({text}) + 0.5", f"-({text})"))


def negative(draw: Draw, text: str, shape: list[int]) -> str:
    return f"-({text})"


def product(draw: Draw, text: str, shape: list[int]) -> str:
    right = draw.random.random() < 0.7
    inner = shape[-1] if shape and right else shape[-2] if len(shape) > 1 else (shape or [2])[0]
    if draw.random.random() < 0.12:
        inner = draw.random.choice(SIZES)
    batch = draw.near(shape[:-2]) if draw.random.random() < 0.6 else []
    free = draw.random.choice(SIZES)
    own = [*batch, inner, free] if right else [*batch, free, inner]
    if draw.random.random() < 0.2:
        own = [inner]
    if draw.random.random() < 0.05:
        own = draw.shape()
    other = draw.literal(own)
    if len(own) > 1 and draw.random.random() < 0.3:
        other = f"{draw.literal([*own[:-2], own[-1], own[-2]])}.mT"
    sides = (f"({text})", other) if right else (other, f"({text})")
    form = draw.random.random()
    if form < 0.7:
        return " @ ".join(sides)
    name = draw.random.choice(("matmul", "matmul", "mm", "bmm", "mv"))
    return f"{name}({', '.join(sides)})"


def turn(draw: Draw, text: str, shape: list[int]) -> str:
    pair = f"{draw.axis(shape)}, {draw.axis(shape)}"
    order = draw.order(shape)
    some = ", ".join(map(str, order))
    return draw.random.choice((
        f"({text}).T", f"({text}).mT", f"({text}).transpose({pair})", f"({text}).swapaxes({pair})",
        f"swapaxes({text}, {pair})", f"transpose({text}, {pair})", f"transpose({text}, {_tuple(order)})",
        f"({text}).permute({some})", f"({text}).transpose({some})", f"permute({text}, {_tuple(order)})",
        f"({text}).transpose()", f"({text}).permute({_tuple(order)})",
    ))  # fmt: skip


def reshape(draw: Draw, text: str, shape: list[int]) -> str:
    sizes = draw.sizes(shape)
    some = ", ".join(map(str, sizes))
    return draw.random.choice((
        f"({text}).reshape({some})", f"({text}).reshape({_tuple(sizes)})", f"reshape({text}, {_tuple(sizes)})",
        f"({text}).view({some})", f"({text}).view({some})",
    ))  # fmt: skip


def flatten(draw: Draw, text: str, shape: list[int]) -> str:
    start, end = draw.axis(shape), draw.axis(shape)
    return draw.random.choice((
        f"({text}).flatten()", f"({text}).flatten({start})", f"({text}).flatten({start}, {end})",
        f"({text}).flatten(start_dim={start})", f"({text}).ravel()", f"ravel({text})",
    ))  # fmt: skip


def ones(draw: Draw, text: str, shape: list[int]) -> str:
    at, new = draw.axes(shape), draw.axis([*shape, 1])
    return draw.random.choice((
        f"({text}).squeeze()", f"({text}).squeeze({at})", f"squeeze({text}, {at})",
        f"({text}).squeeze(axis={at})", f"({text}).squeeze(dim={at})",
        f"({text}).unsqueeze({new})", f"unsqueeze({text}, {new})", f"expand_dims({text}, {new})",
        f"expand_dims({text}, {draw.axes([*shape, 1])})",
    ))  # fmt: skip


def index(draw: Draw, text: str, shape: list[int]) -> str:
    parts: list[str] = []
    for length in shape[: draw.random.randint(0, len(shape))]:
        if draw.random.random() < 0.2:
            parts.append("None")
        low = draw.random.randint(-length - 1, length)
        inside = draw.random.randint(-length, length - 1) if length else 0
        parts.append(draw.random.choice((
            ":", f"{low}:", f":{low}", f"{low}:{draw.random.randint(-1, 5)}", "::2",
            str(inside), str(inside), str(inside), str(low),
            draw.random.choice(("::-1", "::0", "4:1", "-9:9")),
        )))  # fmt: skip
    if draw.random.random() < 0.3:
        parts.insert(draw.random.randint(0, len(parts)), "None")
    if draw.random.random() < 0.25:
        parts.insert(draw.random.randint(0, len(parts)), "...")
    if draw.random.random() < 0.05:
        parts += ["0", ":"]
    return f"({text})[{', '.join(parts or ['0'])}]"


def reduce(draw: Draw, text: str, shape: list[int]) -> str:
    name = draw.random.choice(("sum", "mean", "max", "min", "prod", "sum", "mean"))
    at = draw.axes(shape)
    lone = draw.axis(shape)
    several = at if name in ("sum", "mean") else str(lone)
    tail = ".values" if name in ("max", "min") and draw.random.random() < 0.3 else ""
    wide = draw.random.choice(("amax", "amin"))
    return draw.random.choice((
        f"({text}).{name}()", f"{name}({text})", f"({text}).{name}({several}){tail}", f"({text}).{name}(axis={several}){tail}",
        f"({text}).{name}(dim={several}){tail}", f"({text}).{name}(axis={several}, keepdims=True){tail}",
        f"({text}).{name}(dim={several}, keepdim=True){tail}", f"{name}({text}, axis={several}){tail}",
        f"{name}({text}, dim={several}){tail}", f"{wide}({text}, {at})", f"{wide}({text}, axis={at}, keepdims=True)",
    ))  # fmt: skip


def softmax(draw: Draw, text: str, shape: list[int]) -> str:
    at = draw.axis(shape)
    return draw.random.choice((
        f"({text}).softmax({at})", f"({text}).softmax(dim={at})", f"softmax({text}, {at})",
        f"softmax({text}, dim={at})", f"softmax({text}, axis={at})", f"({text}).softmax(axis={at})",
    ))  # fmt: skip


def join(draw: Draw, text: str, shape: list[int]) -> str:
    others = [draw.literal(draw.one_off(shape)) for _ in range(draw.random.randint(0, 2))]
    if draw.random.random() < 0.1:
        others.append(draw.literal(draw.shape()))
    if draw.random.random() < 0.05:
        others.append(draw.literal([0]))
    items = [f"({text})", *others]
    draw.random.shuffle(items)
    at = draw.axis(shape)
    name = draw.random.choice(("concatenate", "cat", "stack", "stack"))
    tail = draw.random.choice(("", f", {at}", f", axis={at}", f", dim={at}"))
    return f"{name}([{', '.join(items)}]{tail})"


def pairs(draw: Draw, text: str, shape: list[int]) -> str:
    k = shape[-1] if shape else 2
    own = draw.random.choice(([k], [k, 3], [2, k, 3], draw.shape(), [draw.random.choice(SIZES)]))
    other = draw.literal(own)
    name = draw.random.choice(("outer", "dot", "dot"))
    return draw.random.choice((f"{name}({text}, {other})", f"({text}).{name}({other})"))


def letters(draw: Draw, text: str, shape: list[int]) -> str:
    known = {letter: length for letter, length in zip("ijklm", shape, strict=False)}
    left = "".join(draw.random.choice("ijklm") if draw.random.random() < 0.08 else each for each in known)
    parts, operands = [left], [f"({text})"]
    for _ in range(draw.random.choice((0, 1, 1, 1, 2))):
        some = "".join(draw.random.sample("ijklmnp", draw.random.randint(0, 3)))
        sizes = [known.setdefault(each, draw.random.choice(SIZES)) for each in some]
        parts.append(some)
        operands.append(draw.literal(draw.one_off(sizes)))
    all_letters = sorted(set("".join(parts)))
    out = "".join(draw.random.sample(all_letters, draw.random.randint(0, len(all_letters))))
    if draw.random.random() < 0.08:
        out += draw.random.choice("ijq")
    if draw.random.random() < 0.05:
        operands.append(draw.literal(draw.shape()))
    arrow = "" if draw.random.random() < 0.1 else f"->{out}"
    return f'einsum("{",".join(parts)}{arrow}", {", ".join(operands)})'


def stretch(draw: Draw, text: str, shape: list[int]) -> str:
    to = [draw.random.choice((1, 2, 3)) if each == 1 else each for each in draw.one_off(shape)]
    to = [draw.random.choice((0, 2, 3)), *to] if draw.random.random() < 0.3 else to
    to = [-1 if draw.random.random() < 0.1 else each for each in to]
    to = to[1:] if draw.random.random() < 0.05 else to
    counts = [draw.random.choice((0, 1, 1, 2, 3)) for _ in range(len(shape) + draw.random.choice((0, 0, 1, -1)))] or [2]
    some = ", ".join(map(str, counts))
    return draw.random.choice((
        f"broadcast_to({text}, {_tuple(to)})", f"({text}).expand({', '.join(map(str, to))})" if to else f"({text}).expand(())",
        f"tile({text}, {_tuple(counts)})", f"({text}).repeat({some})",
        f"({text}).repeat({counts[0]}, axis={draw.axis(shape)})" if shape else f"({text}).repeat(2)",
    ))  # fmt: skip


def choose(draw: Draw, text: str, shape: list[int]) -> str:
    mask = f"{draw.literal(draw.near(shape))} > 0"
    other = draw.literal(draw.near(shape)) if draw.random.random() < 0.7 else "0"
    return draw.random.choice((
        f"where({mask}, {text}, {other})", f"where({mask}, {other}, {text})", f"where({text}, {mask}, {other})",
        f"({text}).masked_fill({mask}, 0)", f"({text}).masked_fill({mask}, {other})",
    ))  # fmt: skip


def layer(draw: Draw, text: str, shape: list[int]) -> str:
    k, n = (shape or [3])[-1], draw.random.choice((1, 2, 3, 4))
    bias = f", {draw.literal(draw.one_off([n]))}" if draw.random.random() < 0.5 else ""
    over = draw.one_off(shape[-draw.random.randint(1, 2) :] or [2])
    weight = f", {draw.literal(draw.one_off(over))}" if draw.random.random() < 0.4 else ""
    return draw.random.choice((
        f"linear({text}, {draw.literal(draw.one_off([n, k]))}{bias})", f"layer_norm({text}, {_tuple(over)}{weight})",
    ))  # fmt: skip


def convolve(draw: Draw, text: str, shape: list[int]) -> str:
    """Of an input of its own: few chains have the axes for it."""
    axes = draw.random.choice((1, 2))
    channels, out = draw.random.randint(1, 3), draw.random.randint(1, 3)
    kernel = [draw.random.randint(1, 4) for _ in range(axes)]
    data = [channels, *(draw.random.randint(1, 7) for _ in range(axes))]
    data = data if draw.random.random() < 0.3 else [2, *data]
    if draw.random.random() < 0.1:
        data = [draw.random.randint(1, 4) for _ in range(draw.random.randint(1, 5))]
    wide = channels if draw.random.random() < 0.8 else draw.random.randint(1, 4)
    bias = f", {draw.literal(draw.one_off([out]))}" if draw.random.random() < 0.3 else ""
    tail = draw.random.choice(("", "", ", stride=2", ", padding=1", ", stride=2, padding=1"))
    return f"conv{axes}d({draw.literal(data)}, {draw.literal([out, wide, *kernel])}{bias}{tail})"


def attend(draw: Draw, text: str, shape: list[int]) -> str:
    """Where the shapes fit: what does not fit differs between PyTorch's kernels, and is not read."""
    lead = [draw.random.randint(1, 3) for _ in range(draw.random.randint(0, 2))]
    n, m, d, e = (draw.random.randint(1, 5) for _ in range(4))
    q, k, v = (draw.literal([*lead, *own]) for own in ((n, d), (m, d), (m, e)))
    return f"scaled_dot_product_attention({q}, {k}, {v})"


ANY: tuple[Step, ...] = (turn, reshape, flatten, ones, index, compare, join, stretch)
TRUTHS: tuple[Step, ...] = (*ANY, truth)
FLOATS: tuple[Step, ...] = (*ANY, elementwise, elementwise, product, product, product, reduce, reduce, softmax, negative, pairs, letters, letters, choose, choose, layer, layer, convolve, attend)


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
