"""The Friday before Easter Sunday."""

from __future__ import annotations

from ..dates.day import Day
from ..dates.year_month_day import day_number


def good_friday(year: int) -> Day:
    """The Friday before Easter Sunday of the Western churches.

    By the Gregorian computus in the form of Meeus, "Astronomical Algorithms", chapter 8 (the
    "anonymous" algorithm of 1876). Valid for every year of the Gregorian calendar.
    """
    golden_number = year % 19
    century, year_of_century = divmod(year, 100)
    lunar_correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden_number + century - century // 4 - lunar_correction + 15) % 30
    days_to_sunday = (
        32 + 2 * (century % 4) + 2 * (year_of_century // 4) - epact - year_of_century % 4
    ) % 7
    exception = (golden_number + 11 * epact + 22 * days_to_sunday) // 451
    days_after_march_22 = epact + days_to_sunday - 7 * exception
    return day_number(year, 3, 22) + days_after_march_22 - 2
