from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Callable, Literal, Optional, Sequence, Tuple, Union

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from ..value.missing import Missing
    from ..value.value import Value
    from .polynomial import Polynomial

    # What the definitions of the unknowns give when the unknowns are taken to be these figures.
    Equations = Callable[[Sequence[Value]], Sequence[Value]]

    # A figure that satisfies the definitions, as closely as it can be told.
    Solving = Union[Exact, "Nearly"]


@dataclass(frozen=True, eq=False)
class Nearly:
    """Where a figure lies that is no fraction."""

    low: Exact
    high: Exact


@dataclass(frozen=True, eq=False)
class Quotient:
    above: Polynomial
    below: Polynomial


@dataclass(frozen=True, eq=False)
class FoundOne:
    """Exactly these and no others, in the order of the unknowns."""

    figures: Tuple[Exact, ...]
    # What the first unknown is where the solution lies, with the unknowns in it; None for a figure.
    equation: Optional[Quotient]
    kind: Literal["one"] = field(default="one", init=False)


@dataclass(frozen=True, eq=False)
class FoundNone:
    kind: Literal["none"] = field(default="none", init=False)


@dataclass(frozen=True, eq=False)
class FoundSeveral:
    """An unknown that can be either of two."""

    unknown: int
    either: Solving
    or_: Solving
    kind: Literal["several"] = field(default="several", init=False)


@dataclass(frozen=True, eq=False)
class FoundAll:
    kind: Literal["all"] = field(default="all", init=False)


@dataclass(frozen=True, eq=False)
class FoundNoFraction:
    """What satisfies them is no fraction."""

    near: Nearly
    kind: Literal["no fraction"] = field(default="no fraction", init=False)


@dataclass(frozen=True, eq=False)
class FoundNoBounds:
    """It lies nobody knows where, for it is rounded."""

    kind: Literal["no bounds"] = field(default="no bounds", init=False)


@dataclass(frozen=True, eq=False)
class FoundNotShown:
    """It is not shown that there is one, and only one."""

    kind: Literal["not shown"] = field(default="not shown", init=False)


@dataclass(frozen=True, eq=False)
class FoundMissing:
    """An input is wanting, or the definitions have no value wherever they are asked."""

    missing: Missing
    kind: Literal["missing"] = field(default="missing", init=False)


@dataclass(frozen=True, eq=False)
class FoundOpen:
    """They rest on what a search still looks for."""

    kind: Literal["open"] = field(default="open", init=False)


# Why there is no one solution.
Refused = Union[
    FoundNone,
    FoundSeveral,
    FoundAll,
    FoundNoFraction,
    FoundNoBounds,
    FoundNotShown,
    FoundMissing,
    FoundOpen,
]

# What came of looking for figures that satisfy definitions which include one another.
Found = Union[FoundOne, Refused]
