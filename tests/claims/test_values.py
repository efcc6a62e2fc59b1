"""Stated values: how numbers, lists and texts are read, and when they equal a value."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.values import compare_stated, is_same_kind, parse_number, parse_stated


def holds(stated: str, value: object, *, prose: bool = False) -> bool:
    read = parse_stated(stated, prose=prose)
    assert read is not None, f"{stated!r} was not read"
    return compare_stated(read, value) is None


@pytest.mark.parametrize(
    ("text", "value", "scale"),
    [
        ("32.0", 32.0, 1),
        ("32", 32, 1),
        ("-1", -1, 1),
        ("−1", -1, 1),
        ("+2", 2, 1),
        ("1e-3", 0.001, 1),
        (".5", 0.5, 1),
        ("268,435,456", 268435456, 1),
        ("1_000", 1000, 1),
        ("134M", 134, 1e6),
        ("12.5 KiB", 12.5, 1024),
        ("3 MiB", 3, 1024**2),
        ("97%", 97, 0.01),
        ("20×", 20, 1),
        ("5 ms", 5, 1e-3),
        ("5 µs", 5, 1e-6),
        ("2 GFLOPs", 2, 1e9),
        ("8 bytes", 8, 1),
        ("inf", math.inf, 1),
        ("-∞", -math.inf, 1),
        ("1e400", math.inf, 1),
    ],
)
def test_reads_numbers(text: str, value: float, scale: float) -> None:
    number = parse_number(text)
    assert number is not None
    assert (number.value, number.scale) == (value, scale)


@pytest.mark.parametrize(
    "text",
    ["", "x", "12 apples", "1,23", "1.2.3", "--1", "3 4", "1/4", "56x56", "0x1F", "1e", "v2"],
)
def test_reads_no_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("32.0", 32.0),
        ("32", 32.0),
        ("32.0", np.float32(32)),
        ("[4, 10, 18]", np.array([4, 10, 18])),
        ("[4., 10., 18.]", np.array([4.0, 10.0, 18.0])),
        ("[4, 10, 18]", [4, 10, 18]),
        ("(4, 10)", (4, 10)),
        ("[[1, 2], [3, 4]]", np.array([[1, 2], [3, 4]])),
        ("[]", np.zeros(0)),
        ("0.1", np.float32(0.1)),
        ("1e6", np.float16(np.inf)),
        ("-1e6", np.float16(-np.inf)),
        ("[0.1, 0.2]", np.array([0.1, 0.2], dtype=np.float32)),
        ("0.1", np.float16(0.1)),
        ("≈ 0.33", 1 / 3),
        ("~ 0.33", 1 / 3),
        ("≈0.3333", 1 / 3),
        ("≈ [0.33, 0.67]", np.array([1 / 3, 2 / 3])),
        ("> 1000", 1001),
        (">= 1000", 1000),
        ("≤ 5", np.array(5)),
        ("< 1e-5", 0.0),
        ("> 1M", 2_000_000),
        ("134M", 134_217_728),
        ("134,217,728", 134_217_728),
        ("403 MB", 402_653_184),
        ("384 MiB", 402_653_184),
        ("97%", 0.9712),
        ("nan", math.nan),
        ("inf", math.inf),
        ("-inf", np.float32(-np.inf)),
        ("True", True),
        ("True", np.array(True)),
        ("[True, False]", np.array([True, False])),
        ("None", None),
        ("'abc'", "abc"),
        ('"abc"', "abc"),
        ("{'a': 1}", {"a": 1}),
        ("= 3", 3),
        ("== 3", 3),
        ("-> 3", 3),
        ("array([1, 2])", np.array([1, 2])),
        ("dtype('float32')", np.dtype("float32")),
        ("2x", 2.0),
    ],
)
def test_holds(stated: str, value: object) -> None:
    assert holds(stated, value)


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("32.0", 32.1),
        ("32", 33),
        ("1", True),
        ("[4, 10, 18]", np.array([4, 10, 19])),
        ("[4, 10]", np.array([4, 10, 18])),
        ("[4, 10, 18]", np.array([[4, 10, 18]])),
        ("4", np.array([4])),
        ("[4]", np.array(4)),
        ("[4, 10]", (4, 10)),
        ("(4, 10)", [4, 10]),
        ("0.1", np.float32(0.1001)),
        ("0.1", 0.1 + 1e-9),
        ("≈ 0.33", 0.336),
        ("≈ 0.333", 0.33),
        ("≈ [0.33, 0.67]", np.array([0.33, 0.66])),
        ("> 1000", 1000),
        ("≥ 1000", 999),
        ("< 5", 5),
        ("> 5", np.array([6, 7])),
        ("> 5", "6"),
        ("134M", 133_400_000),
        ("134,217,728", 134_217_729),
        ("97%", 0.96),
        ("nan", 1.0),
        ("inf", -math.inf),
        ("True", False),
        ("True", 1),
        ("None", 0),
        ("'abc'", "abd"),
        ("{'a': 1}", {"a": 2}),
        ("{'a': 1}", {"b": 1}),
        ("{'a': 1}", {"a": 1, "b": 1}),
        ("array([1, 2])", np.array([1, 3])),
    ],
)
def test_does_not_hold(stated: str, value: object) -> None:
    assert not holds(stated, value)


@pytest.mark.parametrize(
    "text",
    [
        "prose",
        "x + 1",
        "f(3)",
        "1 2",
        "3, 4",
        "see (3)",
        "> many",
        "{[1]: 2}",
        "{a: 1}",
        "[1or 2]",
        "1/4",
        "",
        "[i for i in x]",
        "3 .",
        "(",
        "1 + 2j",
    ],
)
def test_reads_no_value(text: str) -> None:
    assert parse_stated(text, prose=False) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("32.0, the dot product", 32.0),
        ("32.0: the dot product", 32.0),
        ("32.0 – the dot product", 32.0),
        ("32.0 - the dot product", 32.0),
        ("[1, 2], as expected", np.array([1, 2])),
        ("≈ 0.25, a quarter", 0.2512),
        ("134M; counted below", 134_217_728),
    ],
)
def test_words_may_follow(text: str, value: object) -> None:
    assert holds(text, value, prose=True)
    assert parse_stated(text, prose=False) is None


def test_no_number_may_hide_in_the_words() -> None:
    assert parse_stated("32.0, not 33.0", prose=True) is None


@pytest.mark.parametrize(
    ("stated", "value", "same"),
    [
        ("2", 3, True),
        ("2", np.array(3), True),
        ("2", np.zeros((2, 2)), False),
        ("2", "two", False),
        ("2", (2,), False),
        ("[1, 2]", np.zeros(3), True),
        ("[1, 2]", (3,), True),
        ("[1, 2]", 3, False),
        ("[1, 2]", np.array(3), False),
        ("True", False, True),
        ("True", np.array(False), True),
        ("True", np.zeros(2), False),
        ("None", 3, True),
        ("'a'", 3, True),
    ],
)
def test_kinds(stated: str, value: object, same: bool) -> None:
    read = parse_stated(stated, prose=False)
    assert read is not None
    assert is_same_kind(read, value) is same


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
@given(number=st.floats(-1000, 1000, allow_subnormal=False))
def test_an_array_equals_its_own_numbers(dtype: str, number: float) -> None:
    """Stated as Python writes the number meant, and as NumPy shows the one held."""
    array = np.array([number], dtype=dtype)
    assert holds(f"[{number!r}]", array)
    assert holds(f"[{array.item()!r}]", array)
    assert holds(f"[{array[0]!s}]", array)


@given(st.lists(st.integers(-99, 99), min_size=1, max_size=6), st.data())
def test_one_wrong_entry_is_seen(numbers: list[int], data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(numbers) - 1))
    wrong = [*numbers]
    wrong[position] += data.draw(st.sampled_from([-1, 1]))
    assert holds(str(numbers), np.array(numbers))
    assert not holds(str(wrong), np.array(numbers))


@given(st.floats(0.001, 1e6), st.integers(1, 6))
def test_about_holds_to_the_digits_stated(number: float, digits: int) -> None:
    stated = f"{number:.{digits}f}"
    assert holds(f"≈ {stated}", number)
    assert not holds(f"≈ {stated}", number + 1.1 * 10**-digits)


@given(st.text(max_size=40))
def test_no_text_raises(text: str) -> None:
    parse_stated(text, prose=True)
    parse_stated(text, prose=False)


def test_bfloat16_is_rounded_as_hardware_does() -> None:
    class Held:
        shape, dtype = (), "torch.bfloat16"

        def __init__(self, number: float) -> None:
            self.item = self.tolist = lambda: number

    assert holds("0.1", Held(0.10009765625))
    assert not holds("0.1", Held(0.099609375))
    assert holds("1e39", Held(math.inf))
