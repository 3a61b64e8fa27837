"""The days on which banks in New York are open."""

from __future__ import annotations

from functools import lru_cache

from ..dates.year_month_day import day_number
from . import us_holidays
from .business_calendar import BusinessCalendar
from .holiday_rule import HolidayRule, holidays_by_rule, moved_from_sunday
from .weekdays_less_holidays import WeekdaysLessHolidays, WeekdaysLessHolidaysParts
from .years import FIRST_DAY_KNOWN, LAST_DAY_KNOWN, YEARS

# The holidays of 5 U.S.C. 6103(a), named as in the Federal Reserve's release K.8.
_HOLIDAYS = (
    HolidayRule("New Year's Day", us_holidays.new_years_day),
    HolidayRule("Birthday of Martin Luther King, Jr.", us_holidays.martin_luther_king_day),
    HolidayRule("Washington's Birthday", us_holidays.washingtons_birthday),
    HolidayRule("Memorial Day", us_holidays.memorial_day),
    # Public Law 117-17 of June 17, 2021; June 19 of that year was a Saturday.
    HolidayRule("Juneteenth National Independence Day", us_holidays.juneteenth, since=2021),
    HolidayRule("Independence Day", us_holidays.independence_day),
    HolidayRule("Labor Day", us_holidays.labor_day),
    HolidayRule("Columbus Day", us_holidays.columbus_day),
    HolidayRule("Veterans Day", us_holidays.veterans_day),
    HolidayRule("Thanksgiving Day", us_holidays.thanksgiving_day),
    HolidayRule("Christmas Day", us_holidays.christmas_day),
)


@lru_cache(maxsize=1)
def new_york_banks() -> BusinessCalendar:
    """The days from Monday to Friday on which the Federal Reserve Bank of New York is open.

    1990 through 2099, as published through 2030 and by the same rules after: what "a day on
    which banks in New York are open" comes to. Always the same object. By the Federal Reserve's
    release K.8 a holiday on a Sunday closes the Reserve Banks on Monday, while for one on a
    Saturday they are open the Friday before (only the Board in Washington closes). Days off by
    executive order, such as national days of mourning, do not close them.
    """
    return WeekdaysLessHolidays(
        WeekdaysLessHolidaysParts(
            name="New York Banks",
            first=FIRST_DAY_KNOWN,
            last=LAST_DAY_KNOWN,
            published=day_number(2030, 12, 31),
            holidays=holidays_by_rule((_moved(rule) for rule in _HOLIDAYS), YEARS),
        )
    )


def _moved(rule: HolidayRule) -> HolidayRule:
    return HolidayRule(
        rule.name, lambda year: moved_from_sunday(rule.day_in(year)), since=rule.since
    )
