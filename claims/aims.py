"""What is watched for a claim: a value, what flows through it, arguments, a name, or an error."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from claims import about
from claims.attach import CLOSED, COMPREHENSIONS, Function, Target
from claims.grammar import Reading
from claims.operands import Operand, operands_of
from claims.subjects import is_simple, makes, spell, subject_of


@dataclass(frozen=True)
class Aim:
    """`action` is "value", "flow", "argument", "signature", "output", "error" or "" (unread)."""

    action: str = ""
    subject: str = ""
    operands: Operand | None = None
    reason: str = ""  # why it could not be read
    names: tuple[str, ...] = ()  # variables that are compared instead of the statement's value


def aim(
    reading: Reading, target: Target, names: frozenset[str], *, is_above: bool, strict: bool
) -> tuple[Aim, Target]:
    """Choose what to watch; a name may narrow the target to one parameter."""
    if reading.shapes or reading.flow:
        named = tuple(name for name in reading.about if name.partition(".")[0] in names)
        if set(named) & set(target.parameters) and len(named) == 1:
            return _aim(reading, Target(target.statement, None, named)), target_of(target, named)
        if named and len(named) == len(reading.about):
            if len(named) > 1 or not makes(target.statement, target.expression, named[0], is_above):
                return _aim_at_names(reading, target, named, is_above=is_above), target
        elif strict and not _is_about_the_value(reading, names):
            return Aim(
                reason=f"“{reading.lead.strip()}” names no variable that could be compared"
            ), target
        elif not strict and about.is_elsewhere(reading.lead):
            return Aim(reason="it speaks of something else than the statement beside it"), target
        if strict and about.turns(reading.tail, names):
            return Aim(
                reason=f"“{reading.tail.strip()}” says it of something else, or takes it back"
            ), target
        if not strict and about.is_open(reading.tail):
            return Aim(reason="it offers more than one shape"), target
    if reading.flow and isinstance(target.expression, (ast.Name, ast.Attribute, ast.Constant)):
        target = Target(target.statement)  # nothing flows through an argument: it tells of the call
    return _aim(reading, target), target


def _is_about_the_value(reading: Reading, names: frozenset[str]) -> bool:
    """A flow says itself what went in and came out: it may have any title."""
    if reading.flow and not about.is_elsewhere(reading.lead):
        return not names & set(re.findall(r"\w+", reading.lead))
    return about.is_plain(reading.lead)


def target_of(target: Target, parameters: tuple[str, ...]) -> Target:
    return Target(target.statement, target.expression, parameters, target.is_signature)


def _aim_at_names(
    reading: Reading, target: Target, named: tuple[str, ...], *, is_above: bool
) -> Aim:
    """`W.T has shape (8, 4)`, `x and y: (3,)`: said of variables that stand there anyway."""
    made, _ = subject_of(target.statement)
    is_changed = is_above and any(name.partition(".")[0] == made for name in named)
    if is_changed or reading.flow or isinstance(target.statement, Function) or not made:
        return Aim(reason=f"{', '.join(named)} is not what the statement beside it makes")
    return Aim("value", ", ".join(named), names=named)


def _aim(reading: Reading, target: Target) -> Aim:
    statement = target.statement
    if reading.error:
        if isinstance(statement, Function) or hasattr(statement, "body"):
            return Aim(reason="an error is stated beside the one statement that raises it")
        return Aim("error")
    if isinstance(statement, Function):
        return _aim_at_function(reading, target)
    watched = target.expression
    if watched is not None:
        subject = spell(watched)
    else:
        subject, watched = subject_of(statement)
        if not subject:
            return Aim(reason="the statement beside it produces no value")
    if not reading.flow:
        return Aim("value", subject)
    if watched is None:
        return Aim(reason="nothing flows through the statement beside it")
    if any(isinstance(node, COMPREHENSIONS) for node in ast.walk(watched)):
        return Aim(reason="what flows through a comprehension is not watched")
    operands = operands_of(watched)
    if operands is None:
        kind = "a lambda" if isinstance(watched, CLOSED) else "a literal"
        return Aim(reason=f"what flows through {kind} is not watched")
    return Aim("flow", subject, operands)


def _aim_at_function(reading: Reading, target: Target) -> Aim:
    if reading.flow and target.is_signature:
        return Aim("signature", "the returned value")
    if reading.shapes and target.parameters:
        return Aim("argument", ", ".join(target.parameters))
    if reading.shapes and target.is_signature:
        return Aim("signature", "the returned value")
    return Aim(reason="on the line of a def only shapes and flows can be compared")


def cannot_be_read_again(statement: ast.stmt) -> bool:
    """A tuple of targets that names one twice, or that runs code when it is read."""
    if not isinstance(statement, ast.Assign):
        return False
    target = statement.targets[-1]
    if not isinstance(target, (ast.Tuple, ast.List)):
        return False
    spelt = [ast.unparse(item) for item in target.elts]
    return not is_simple(target) or len(set(spelt)) < len(spelt)
