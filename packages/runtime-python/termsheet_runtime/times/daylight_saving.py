"""When clocks stand an hour ahead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

from ..dates.day import Day
from ..dates.weekday import WEEKDAYS, first_weekday_on_or_after
from ..dates.year_month_day import day_number, to_year_month_day


@dataclass(frozen=True)
class ClockChange:
    """When clocks change: the day, and the minute of standard time."""

    day: Day
    minute: int


@dataclass(frozen=True)
class SavingPeriod:
    """The first and the last day of daylight saving of a year."""

    from_: ClockChange
    until: ClockChange


@dataclass(frozen=True)
class DaylightSaving:
    """When clocks stand an hour ahead, by local standard time."""

    # The first year for which the rule is known here.
    known_from: int
    # The period of a year.
    period: Callable[[int], SavingPeriod]


_TWO_O_CLOCK = 120


def _us_period(year: int) -> SavingPeriod:
    if year < 2007:
        first, last = _sunday_on_or_after(year, 4, 1), _sunday_on_or_after(year, 10, 25)
    else:
        first, last = _sunday_on_or_after(year, 3, 8), _sunday_on_or_after(year, 11, 1)
    return SavingPeriod(ClockChange(first, _TWO_O_CLOCK), ClockChange(last, _TWO_O_CLOCK - 60))


# The United States: 15 U.S.C. § 260a. From 1987 to 2006 from the first Sunday of April to the last
# of October (Pub. L. 99-359), since 2007 from the second Sunday of March to the first of November
# (Pub. L. 109-58, § 110); clocks change at 2:00 am, on the way back at 2:00 am daylight time.
UNITED_STATES = DaylightSaving(known_from=1987, period=_us_period)


def europe(offset: int) -> DaylightSaving:
    """The European Union and the United Kingdom since 1996.

    From the last Sunday of March to the last of October, at 1:00 am Greenwich Mean Time (Directive
    2000/84/EC, and before it 94/21/EC, for 1996 and 1997; The Summer Time Order 2002).
    """
    minute = 60 + offset

    def period(year: int) -> SavingPeriod:
        return SavingPeriod(
            ClockChange(_sunday_on_or_after(year, 3, 25), minute),
            ClockChange(_sunday_on_or_after(year, 10, 25), minute),
        )

    return DaylightSaving(known_from=1996, period=period)


def minutes_ahead(rule: DaylightSaving, day: Day, minutes: int) -> Optional[int]:
    """The minutes by which a zone's clocks are ahead of its standard time.

    None where that is not known.
    """
    year = to_year_month_day(day).year
    if year < rule.known_from:
        return None
    period = rule.period(year)
    start, until = period.from_, period.until
    # The hour that is skipped in spring is read as the one after it.
    is_after_start = day > start.day or (day == start.day and minutes >= start.minute)
    # The hour that comes twice in autumn is its first: the clocks then still stand ahead.
    is_before_end = day < until.day or (day == until.day and minutes < until.minute + 60)
    return 60 if is_after_start and is_before_end else 0


def _sunday_on_or_after(year: int, month: int, day: int) -> Day:
    return first_weekday_on_or_after(day_number(year, month, day), WEEKDAYS["Sunday"])
