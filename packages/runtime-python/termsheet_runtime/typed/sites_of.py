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
        start = entry.from_
        text = entry.text
        if text is None:
            text = "" if outer is None else _part_of(outer.text, start, entry.to)
        end = start + _length_of(text) if entry.to is None else entry.to
        clause = entry.clause
        if clause is None:
            clause = "" if outer is None else outer.clause
        site = Site(text, clause, entry.in_, start, end, entry.label, entry.type)
        sites.append(site)
    return tuple(sites)


def _part_of(text: str, start: int, end: Optional[int]) -> str:
    """A part of a text by places that count a character beyond U+FFFF as two, as sites do."""
    if text.isascii():
        return text[start:end]
    units = text.encode("utf-16-le", "surrogatepass")
    part = units[2 * start : None if end is None else 2 * end]
    return part.decode("utf-16-le", "surrogatepass")


def _length_of(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
