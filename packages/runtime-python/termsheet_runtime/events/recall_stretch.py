"""What a phrase makes of a stretch of many rows, from what is remembered of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Optional, TypeVar

from .row_table import RowFold, RowTable, Stretch, unless_too_much

if TYPE_CHECKING:
    from ..program.program import Rows
    from ..timeline.code import Code
    from ..timeline.frame import Frame

# Fewer rows than this are read one by one.
MANY_ROWS = 32

Part = TypeVar("Part")


@dataclass(frozen=True)
class AskedOfRows(Generic[Part]):
    """A phrase over rows."""

    # Where the phrase stands, and no other with it.
    site: int
    rows: Rows[Code]
    fold: RowFold[Part]


def is_long(stretch: Stretch) -> bool:
    """Whether a stretch has so many rows that what was made of them is remembered."""
    return stretch.to - stretch.from_ >= MANY_ROWS


def recall_stretch(frame: Frame, asked: AskedOfRows[Part], stretch: Stretch) -> Optional[Part]:
    """What a phrase makes of a stretch of many rows, from what is remembered of them.

    None where they are to be read one by one: where there are few, where each is a step of a
    derivation, and in a hypothesis, since what is remembered is how things are.
    """
    if not is_long(stretch) or frame.trace is not None:
        return None
    run, moment = frame.run, frame.lasting_moment
    if moment.assumptions is not None:
        return None
    event = asked.rows.event
    # Whether a row in doubt counts depends on the window and on when it is asked.
    if len(run.doubted(event)) > 0:
        return None
    table = run.rows.of(asked.site, event, asked.fold)
    if table is None:
        return None
    settled = min(len(table), stretch.to)
    if settled <= stretch.from_:
        return None
    return unless_too_much(lambda: _ask(frame, asked, table, stretch, settled))


def _ask(
    frame: Frame,
    asked: AskedOfRows[Part],
    table: RowTable[Part],
    stretch: Stretch,
    settled: int,
) -> Optional[Part]:
    sofar = table.ask(Stretch(stretch.from_, settled), frame.lasting_moment)
    if sofar is None:
        return None
    # An event that is being judged counts for its own judges, and is not remembered yet.
    for row in frame.run.occurrences_of(asked.rows.event)[settled : stretch.to]:
        sofar = asked.fold.join(sofar, asked.fold.read(frame, row))
    return sofar
