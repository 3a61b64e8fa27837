from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Sequence

from ..exact.format import format_approximate
from ..value.format_value import format_value
from ..value.missing import impossible

if TYPE_CHECKING:
    from ..program.program import Program, SystemSpec
    from ..value.missing import Missing
    from .equations import Nearly, Refused, Solving


def explain_refusal(program: Program[Any], system: SystemSpec[Any], found: Refused) -> Missing:
    """Why definitions that include one another have no value, in words."""
    if found.kind == "missing":
        return found.missing
    definitions, unknowns = program.definitions, system.unknowns
    names = [definitions[member].name for member in system.members]
    is_one = len(names) == 1
    circle = f"{list_of(names)} {'includes itself' if is_one else 'include one another'}"
    it = "it" if is_one else "them"
    name = definitions[unknowns[0]].name

    def shown(unknown: int, solving: Solving) -> str:
        if isinstance(solving, Fraction):
            return format_value(solving, definitions[unknowns[unknown]].type)
        return _place_of(solving)

    if found.kind == "none":
        return impossible(f"{circle}, and no figure for {name} satisfies {it}")
    if found.kind == "several":
        either = definitions[unknowns[found.unknown]].name
        two = f"{shown(found.unknown, found.either)} and {shown(found.unknown, found.or_)}"
        return impossible(
            f"{circle}, and more than one figure for {either} satisfies {it}: {two}; "
            "say between which figures it lies"
        )
    if found.kind == "all":
        return impossible(f"{circle}, and any of many figures for {name} satisfies {it}")
    if found.kind == "no fraction":
        return impossible(
            f"{circle}, and what satisfies {it} is no fraction: {name} is {_place_of(found.near)}"
        )
    if found.kind == "no bounds":
        return impossible(
            f"{circle}, and a rounding or a limit stands in between: "
            f"say from which figure to which {name} is to be sought"
        )
    return impossible(
        f"{circle}, and it cannot be shown that exactly one figure for {name} satisfies {it}"
    )


def _place_of(near: Nearly) -> str:
    """Where a figure lies that is no fraction: `near 1.414213562…`."""
    for digits in (10, 9, 8, 7):
        from_, to = format_approximate(near.low, digits), format_approximate(near.high, digits)
        if from_ == to:
            return f"near {from_}"
    return f"between {format_approximate(near.low, 10)} and {format_approximate(near.high, 10)}"


def list_of(names: Sequence[str]) -> str:
    """`A, B and C`."""
    if len(names) <= 1:
        return names[0] if names else ""
    return f"{', '.join(names[:-1])} and {names[-1]}"
