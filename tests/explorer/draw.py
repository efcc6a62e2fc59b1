"""What is drawn at random for an expression: shapes, near misses, axes, sizes."""

from __future__ import annotations

from random import Random

SIZES = (0, 1, 1, 2, 2, 3, 3, 4, 5)
DIMENSIONS = (0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5)


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
        return in_parentheses(some)

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


def in_parentheses(items: list[int]) -> str:
    return f"({', '.join(map(str, items))}{',' if len(items) == 1 else ''})"
