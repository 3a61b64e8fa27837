"""How the days of interest are counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Union

from ..daycounts.day_count import DayCountContext
from ..daycounts.named_day_count import named_day_count
from ..monotone.symbolic_truth import Opaque
from ..timeline.read_schedule import read_recurrence
from ..value.missing import Missing, impossible, unknown
from ..value.value import is_day

if TYPE_CHECKING:
    from ..daycounts.day_count import DayCount
    from ..program.program import InterestSpec
    from ..schedules.recurrence import Recurrence
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..value.value import Value


@dataclass(frozen=True)
class Counting:
    """A day count with all that it must know, and what it depends on."""

    day_count: DayCount
    context: DayCountContext
    label: str


def resolve_counting(frame: Frame, spec: InterestSpec[Code]) -> Union[Counting, Missing, Opaque]:
    """How the interest's days are counted as of the frame's moment, or why that is not known."""
    named = spec.day_count(frame)
    if isinstance(named, Missing):
        return named
    if not isinstance(named, str):
        return Opaque.INSTANCE
    day_count = named_day_count(named)
    if day_count is None:
        return unknown(f"the day count {named}")
    coupons: Union[Recurrence, Missing, None] = None
    if "coupons" in day_count.needs:
        coupons = _coupons_of(frame, spec, day_count)
    maturity: Optional[Value] = None
    if "maturity" in day_count.needs:
        maturity = _maturity_of(frame, spec, day_count)
    if isinstance(coupons, Missing):
        return coupons
    if isinstance(maturity, Missing):
        return maturity
    if maturity is not None and not is_day(maturity):
        return Opaque.INSTANCE
    first = "" if coupons is None else coupons.date_at(0)
    last = "" if maturity is None else maturity
    context = DayCountContext(coupons=coupons, maturity=maturity)
    return Counting(day_count, context, f"{day_count.name} {first} {last}")


def _coupons_of(
    frame: Frame, spec: InterestSpec[Code], day_count: DayCount
) -> Union[Recurrence, Missing]:
    if spec.over is None:
        return _lacking(day_count, "the dates on which interest falls due")
    return read_recurrence(frame, spec.over)


def _maturity_of(frame: Frame, spec: InterestSpec[Code], day_count: DayCount) -> Value:
    if spec.maturity is None:
        return _lacking(day_count, "the maturity date")
    return spec.maturity(frame)


def _lacking(day_count: DayCount, what: str) -> Missing:
    return impossible(f"{day_count.name} cannot be counted without {what}")
