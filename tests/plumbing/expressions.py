"""Evaluates the expressions in `if:` of a workflow, as far as these workflows use the language.

or → and ("||" and)*    and → not ("&&" not)*    not → "!" not | value (("==" | "!=") value)?
value → "(" or ")" | 'text' | true | false | a.b.c | function()
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

TOKEN = re.compile(r"\s*(?:(?P<op>&&|\|\||==|!=|!|\(|\))|'(?P<text>[^']*)'|(?P<name>[\w.-]+))")
STATUS = re.compile(r"\b(?:always|cancelled|success|failure)\s*\(\)")
"""A condition without one of these has an unwritten `success() &&` before it."""

Value = str | bool


def evaluate(
    source: str, names: Mapping[str, Value], status: Mapping[str, Callable[[], bool]]
) -> bool:
    """`names` holds what `needs.cpu.result` stands for; a name that is not in it is empty."""
    parser = _Parser(source.strip().removeprefix("${{").removesuffix("}}"), names, status)
    return bool(parser.whole())


class _Parser:
    def __init__(
        self, source: str, names: Mapping[str, Value], status: Mapping[str, Callable[[], bool]]
    ) -> None:
        self.tokens: list[re.Match[str]] = []
        self.names, self.status = names, status
        at = 0
        while source[at:].strip():
            token = TOKEN.match(source, at)
            if not token:
                raise ValueError(f"cannot read {source[at:].strip()!r}")
            self.tokens.append(token)
            at = token.end()

    def whole(self) -> Value:
        value = self._or()
        if self.tokens:
            raise ValueError(f"cannot read {self.tokens[0][0]!r}")
        return value

    def _next(self, *operators: str) -> str:
        """The operator that comes next, taken, if it is one of these."""
        if self.tokens and self.tokens[0]["op"] in operators:
            return self.tokens.pop(0)["op"]
        return ""

    def _or(self) -> Value:
        value = self._and()
        while self._next("||"):
            other = self._and()
            value = value or other
        return value

    def _and(self) -> Value:
        value = self._not()
        while self._next("&&"):
            other = self._not()
            value = value and other
        return value

    def _not(self) -> Value:
        if self._next("!"):
            return not self._not()
        value = self._value()
        operator = self._next("==", "!=")
        if not operator:
            return value
        return (value == self._value()) is (operator == "==")

    def _value(self) -> Value:
        if self._next("("):
            value = self._or()
            self._close()
            return value
        token = self.tokens.pop(0)
        if token["text"] is not None:
            return token["text"]
        name = token["name"]
        if self._next("("):
            self._close()
            return self.status[name]()
        if name in ("true", "false"):
            return name == "true"
        return self.names.get(name, "")

    def _close(self) -> None:
        if not self._next(")"):
            raise ValueError("a parenthesis is not closed")
