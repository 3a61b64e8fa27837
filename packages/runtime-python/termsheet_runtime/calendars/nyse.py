"""The New York Stock Exchange."""

from __future__ import annotations

from functools import lru_cache
from typing import Dict, Optional

from ..dates.day import Day
from ..dates.year_month_day import day_number
from .holiday_rule import holidays_by_rule
from .minute_of_day import MinuteOfDay, minute_of_day
from .nyse_early_closes import nyse_early_closes
from .nyse_holidays import NYSE_HOLIDAYS
from .nyse_special_closings import NYSE_SPECIAL_CLOSINGS
from .weekdays_less_holidays import WeekdaysLessHolidays, WeekdaysLessHolidaysParts
from .years import FIRST_DAY_KNOWN, LAST_DAY_KNOWN, YEARS

_REGULAR_CLOSE = minute_of_day(16, 0)


class Nyse(WeekdaysLessHolidays):
    """A calendar whose open days end at a known time."""

    def __init__(self) -> None:
        by_rule = holidays_by_rule(NYSE_HOLIDAYS, YEARS)
        super().__init__(
            WeekdaysLessHolidaysParts(
                name="NYSE",
                first=FIRST_DAY_KNOWN,
                last=LAST_DAY_KNOWN,
                published=day_number(2028, 12, 31),
                holidays={**by_rule, **NYSE_SPECIAL_CLOSINGS},
            )
        )
        self._early_closes: Dict[Day, MinuteOfDay] = {}
        for year in range(YEARS.first, YEARS.last + 1):
            self._early_closes.update(nyse_early_closes(year))

    def close_time(self, day: Day) -> Optional[MinuteOfDay]:
        """The close of trading on `day` by the exchange's local clock.

        None when the exchange is closed all day; raises CalendarRangeError when `day` is outside
        `first` to `last`.
        """
        return self._early_closes.get(day, _REGULAR_CLOSE) if self.is_open(day) else None


@lru_cache(maxsize=1)
def nyse() -> Nyse:
    """The New York Stock Exchange from 1990 through 2099.

    NYSE Rule 7.2, every special closing, and the closing times in New York; as announced through
    2028 (on December 23, 2025), and by the same rules after. Always the same object.
    """
    return Nyse()
