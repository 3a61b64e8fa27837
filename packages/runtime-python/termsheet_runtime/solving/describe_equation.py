from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from ..exact.exact import ONE, absolute, equals, is_zero, sign
from ..exact.format import format_exact
from ..value.format_value import format_value
from .explain_refusal import list_of
from .region import UNKNOWN

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from ..program.program import DefinitionSpec, Program, SystemSpec
    from .equations import Found, Quotient
    from .univariate import Coefficients

# Longer equations tell a reader nothing.
_MAX_LENGTH = 200


def describe_equation(program: Program[Any], system: SystemSpec[Any], found: Found) -> str:
    """How the solution was found: with what, and from which equation."""
    names = [program.definitions[member].name for member in system.members]
    how = "are solved together" if len(names) > 1 else "is solved for itself"
    together = f"{list_of(names)} {how}"
    if found.kind != "one":
        return together
    unknown = program.definitions[system.unknowns[0]]
    equation = None if found.equation is None else _equation_of(unknown, found.equation)
    only = "no other figure satisfies them"
    if equation is None or len(equation) > _MAX_LENGTH:
        return f"{together}; {only}"
    return f"{together}: {equation}; {only}"


def _equation_of(unknown: DefinitionSpec[Any], quotient: Quotient) -> str:
    top = quotient.above.in_one(UNKNOWN) or ()
    bottom = quotient.below.in_one(UNKNOWN) or ()
    name = unknown.name
    # What stands alone in a sum has the unknown's own unit; of a quotient's parts nobody knows.
    if len(bottom) == 1 and equals(bottom[0], ONE):
        return f"{name} = {_sum_of(top, name, lambda figure: format_value(figure, unknown.type))}"
    above = _sum_of(top, name, format_exact)
    return f"{name} = ({above}) / ({_sum_of(bottom, name, format_exact)})"


def _sum_of(coefficients: Coefficients, name: str, format_constant: Callable[[Exact], str]) -> str:
    """`8,000,000 shares + 0.05 × Company Capitalization`."""
    text = ""
    for power, coefficient in enumerate(coefficients):
        if is_zero(coefficient):
            continue
        size = absolute(coefficient)
        term = format_constant(size) if power == 0 else _term_of(size, power, name)
        is_below = sign(coefficient) < 0
        if text == "":
            text = f"-{term}" if is_below else term
        else:
            text += f" - {term}" if is_below else f" + {term}"
    return "0" if text == "" else text


def _term_of(coefficient: Exact, power: int, name: str) -> str:
    raised = name if power == 1 else f"{name}^{power}"
    return raised if equals(coefficient, ONE) else f"{format_exact(coefficient)} × {raised}"
