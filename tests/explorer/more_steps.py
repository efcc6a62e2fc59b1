"""Steps that take further arrays: joins, products, stretches, masks, layers."""

from __future__ import annotations

from tests.explorer.draw import SIZES, Draw, in_parentheses


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
    known = dict(zip("ijklm", shape, strict=False))
    left = "".join(
        draw.random.choice("ijklm") if draw.random.random() < 0.08 else each for each in known
    )
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
    counts = [
        draw.random.choice((0, 1, 1, 2, 3))
        for _ in range(len(shape) + draw.random.choice((0, 0, 1, -1)))
    ] or [2]
    some = ", ".join(map(str, counts))
    return draw.random.choice(
        (
            f"broadcast_to({text}, {in_parentheses(to)})",
            f"({text}).expand({', '.join(map(str, to))})" if to else f"({text}).expand(())",
            f"tile({text}, {in_parentheses(counts)})",
            f"({text}).repeat({some})",
            f"({text}).repeat({counts[0]}, axis={draw.axis(shape)})"
            if shape
            else f"({text}).repeat(2)",
        )
    )


def choose(draw: Draw, text: str, shape: list[int]) -> str:
    mask = f"{draw.literal(draw.near(shape))} > 0"
    other = draw.literal(draw.near(shape)) if draw.random.random() < 0.7 else "0"
    return draw.random.choice(
        (
            f"where({mask}, {text}, {other})",
            f"where({mask}, {other}, {text})",
            f"where({text}, {mask}, {other})",
            f"({text}).masked_fill({mask}, 0)",
            f"({text}).masked_fill({mask}, {other})",
        )
    )


def layer(draw: Draw, text: str, shape: list[int]) -> str:
    k, n = (shape or [3])[-1], draw.random.choice((1, 2, 3, 4))
    bias = f", {draw.literal(draw.one_off([n]))}" if draw.random.random() < 0.5 else ""
    over = draw.one_off(shape[-draw.random.randint(1, 2) :] or [2])
    weight = f", {draw.literal(draw.one_off(over))}" if draw.random.random() < 0.4 else ""
    return draw.random.choice(
        (
            f"linear({text}, {draw.literal(draw.one_off([n, k]))}{bias})",
            f"layer_norm({text}, {in_parentheses(over)}{weight})",
        )
    )


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
    """Where the shapes fit: kernels differ in what they refuse, which is not read."""
    lead = [draw.random.randint(1, 3) for _ in range(draw.random.randint(0, 2))]
    n, m, d, e = (draw.random.randint(1, 5) for _ in range(4))
    q, k, v = (draw.literal([*lead, *own]) for own in ((n, d), (m, d), (m, e)))
    return f"scaled_dot_product_attention({q}, {k}, {v})"
