"""The sites of a program as a generated evaluator writes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Optional, Sequence, Tuple

from ..program.program import Site

if TYPE_CHECKING:
    from ..value.value_type import ValueType


@dataclass(frozen=True)
class SiteEntry:
    """A site of which what follows from the site around it is left out."""

    # The site this one stands in, which comes before it; left out for the body of a declaration.
    in_: Optional[int] = None
    # Where its words start in the other's text.
    from_: int = 0
    # Where they end; left out where the text itself ends there.
    to: Optional[int] = None
    # The words; left out where they are those that stand there.
    text: Optional[str] = None
    # Left out where it is that of the site around it.
    clause: Optional[str] = None
    label: Optional[str] = None
    type: Optional[ValueType] = None


def sites_of(entries: Sequence[SiteEntry]) -> Tuple[Site, ...]:
    """The sites of a program, as its derivations show them."""
    sites: List[Site] = []
    for entry in entries:
        outer = None if entry.in_ is None else sites[entry.in_]
        around = "" if outer is None else outer.text
        start = _place_in(around, entry.from_)
        to = None if entry.to is None else _place_in(around, entry.to)
        text = around[start:to] if entry.text is None else entry.text
        end = start + len(text) if to is None else to
        clause = entry.clause
        if clause is None:
            clause = "" if outer is None else outer.clause
        site = Site(text, clause, entry.in_, start, end, entry.label, entry.type)
        sites.append(site)
    return tuple(sites)


def _place_in(text: str, place: int) -> int:
    """A place in a text where a character beyond U+FFFF counts as two, as it does in a program."""
    if text.isascii():
        return place
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * place]
    # What lies beyond the text is as far beyond it.
    beyond = place - len(before) // 2
    return len(before.decode("utf-16-le", "surrogatepass")) + beyond
