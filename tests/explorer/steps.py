"""One step more for an expression, of each kind that the explorer reads: right, or nearly so."""

from __future__ import annotations

from tests.explorer.draw import SIZES, Draw, in_parentheses


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
    return draw.random.choice(
        (f"({text}) {sign} {other}", f"({text}) * 2", f"({text}) + 0.5", f"-({text})")
    )


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
    return draw.random.choice(
        (
            f"({text}).T",
            f"({text}).mT",
            f"({text}).transpose({pair})",
            f"({text}).swapaxes({pair})",
            f"swapaxes({text}, {pair})",
            f"transpose({text}, {pair})",
            f"transpose({text}, {in_parentheses(order)})",
            f"({text}).permute({some})",
            f"({text}).transpose({some})",
            f"permute({text}, {in_parentheses(order)})",
            f"({text}).transpose()",
            f"({text}).permute({in_parentheses(order)})",
        )
    )


def reshape(draw: Draw, text: str, shape: list[int]) -> str:
    sizes = draw.sizes(shape)
    some = ", ".join(map(str, sizes))
    return draw.random.choice(
        (
            f"({text}).reshape({some})",
            f"({text}).reshape({in_parentheses(sizes)})",
            f"reshape({text}, {in_parentheses(sizes)})",
            f"({text}).view({some})",
            f"({text}).view({some})",
        )
    )


def flatten(draw: Draw, text: str, shape: list[int]) -> str:
    start, end = draw.axis(shape), draw.axis(shape)
    return draw.random.choice(
        (
            f"({text}).flatten()",
            f"({text}).flatten({start})",
            f"({text}).flatten({start}, {end})",
            f"({text}).flatten(start_dim={start})",
            f"({text}).ravel()",
            f"ravel({text})",
        )
    )


def ones(draw: Draw, text: str, shape: list[int]) -> str:
    at, new = draw.axes(shape), draw.axis([*shape, 1])
    return draw.random.choice(
        (
            f"({text}).squeeze()",
            f"({text}).squeeze({at})",
            f"squeeze({text}, {at})",
            f"({text}).squeeze(axis={at})",
            f"({text}).squeeze(dim={at})",
            f"({text}).unsqueeze({new})",
            f"unsqueeze({text}, {new})",
            f"expand_dims({text}, {new})",
            f"expand_dims({text}, {draw.axes([*shape, 1])})",
        )
    )


def index(draw: Draw, text: str, shape: list[int]) -> str:
    parts: list[str] = []
    for length in shape[: draw.random.randint(0, len(shape))]:
        if draw.random.random() < 0.2:
            parts.append("None")
        low = draw.random.randint(-length - 1, length)
        inside = draw.random.randint(-length, length - 1) if length else 0
        parts.append(
            draw.random.choice(
                (
                    ":",
                    f"{low}:",
                    f":{low}",
                    f"{low}:{draw.random.randint(-1, 5)}",
                    "::2",
                    str(inside),
                    str(inside),
                    str(inside),
                    str(low),
                    draw.random.choice(("::-1", "::0", "4:1", "-9:9")),
                )
            )
        )
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
    return draw.random.choice(
        (
            f"({text}).{name}()",
            f"{name}({text})",
            f"({text}).{name}({several}){tail}",
            f"({text}).{name}(axis={several}){tail}",
            f"({text}).{name}(dim={several}){tail}",
            f"({text}).{name}(axis={several}, keepdims=True){tail}",
            f"({text}).{name}(dim={several}, keepdim=True){tail}",
            f"{name}({text}, axis={several}){tail}",
            f"{name}({text}, dim={several}){tail}",
            f"{wide}({text}, {at})",
            f"{wide}({text}, axis={at}, keepdims=True)",
        )
    )


def softmax(draw: Draw, text: str, shape: list[int]) -> str:
    at = draw.axis(shape)
    return draw.random.choice(
        (
            f"({text}).softmax({at})",
            f"({text}).softmax(dim={at})",
            f"softmax({text}, {at})",
            f"softmax({text}, dim={at})",
            f"softmax({text}, axis={at})",
            f"({text}).softmax(axis={at})",
        )
    )
