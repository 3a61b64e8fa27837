"""The holidays of the New York Stock Exchange.

NYSE Rule 7.2 (Rule 51 before it), in the exchange's own words. The rule moves a Saturday's holiday
to Friday and a Sunday's to Monday "unless unusual business conditions exist, such as the ending of
a monthly or yearly accounting period". A New Year's Day on a Saturday is always such a case, its
Friday being December 31, so it is not observed.
"""

from __future__ import annotations

from . import us_holidays
from .good_friday import good_friday
from .holiday_rule import HolidayRule, moved_from_sunday, moved_from_weekend

NYSE_HOLIDAYS = (
    HolidayRule("New Year's Day", lambda year: moved_from_sunday(us_holidays.new_years_day(year))),
    # Release 34-38818 of the SEC (SR-NYSE-97-22), 62 FR 38179: first observed in January 1998.
    HolidayRule("Martin Luther King, Jr. Day", us_holidays.martin_luther_king_day, since=1998),
    HolidayRule("Washington's Birthday", us_holidays.washingtons_birthday),
    HolidayRule("Good Friday", good_friday),
    HolidayRule("Memorial Day", us_holidays.memorial_day),
    # A legal holiday since June 2021; Rule 7.2 took it up that autumn, to be observed from 2022.
    HolidayRule(
        "Juneteenth National Independence Day",
        lambda year: moved_from_weekend(us_holidays.juneteenth(year)),
        since=2022,
    ),
    HolidayRule(
        "Independence Day", lambda year: moved_from_weekend(us_holidays.independence_day(year))
    ),
    HolidayRule("Labor Day", us_holidays.labor_day),
    HolidayRule("Thanksgiving Day", us_holidays.thanksgiving_day),
    HolidayRule("Christmas Day", lambda year: moved_from_weekend(us_holidays.christmas_day(year))),
)
