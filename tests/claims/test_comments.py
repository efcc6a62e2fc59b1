"""The comments of a text: where each stands, what stands before it, and what is none."""

from __future__ import annotations

import pytest

from claims.comments import Comment, Token, find_comments


def test_a_comment_knows_its_place_and_text() -> None:
    (comment,) = find_comments("x = 1  #  two spaces \n").comments
    assert (comment.line, comment.col, comment.text) == (1, 7, " two spaces")
    assert not comment.stands_alone


@pytest.mark.parametrize(
    ("source", "text"), [("#x", "x"), ("# x", "x"), ("#", ""), ("## x", "# x"), ("#\tx", "\tx")]
)
def test_one_space_after_the_sign_is_no_text(source: str, text: str) -> None:
    (comment,) = find_comments(source).comments
    assert comment.text == text
    assert comment.stands_alone


def test_no_comment_in_a_string() -> None:
    assert find_comments('x = "# (8, 4)"\ny = """\n# (1, 2)\n"""\n').comments == ()


def test_lines_of_code() -> None:
    found = find_comments('a = 1\n\n# alone\ns = """\ntext\n"""\nif a:\n    pass  # why\n')
    assert found.code_lines == {1, 4, 5, 6, 7, 8}


def test_tokens_end_where_ast_says() -> None:
    """In bytes, and for a string over several lines within its last."""
    found = find_comments('é = "é"  # a\ns = """é\nx"""  # b\n')
    first, second = found.comments
    assert first.before == (Token("é", 1, 2), Token("=", 1, 4), Token('"é"', 1, 9))
    assert second.before[-1].end == len('x"""')
    assert isinstance(first, Comment)


@pytest.mark.parametrize("source", ["x = (", "'''open", "  x = 1\n y = 2\n"])
def test_what_is_no_python_raises(source: str) -> None:
    with pytest.raises((SyntaxError, Exception)) as caught:
        find_comments(source)
    assert type(caught.value).__name__ in ("TokenError", "IndentationError", "SyntaxError")
