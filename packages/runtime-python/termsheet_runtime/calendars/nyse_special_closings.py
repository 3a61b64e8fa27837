"""Full days since 1990 on which the New York Stock Exchange stayed closed by a decision of its own.

They do not follow from its holiday rule (the exchange's list of special closings). A new one is
one more line here.
"""

from __future__ import annotations

from ..dates.year_month_day import day_number

NYSE_SPECIAL_CLOSINGS = {
    day_number(1994, 4, 27): "National Day of Mourning for President Nixon",
    day_number(2001, 9, 11): "attacks of September 11, 2001",
    day_number(2001, 9, 12): "attacks of September 11, 2001",
    day_number(2001, 9, 13): "attacks of September 11, 2001",
    day_number(2001, 9, 14): "attacks of September 11, 2001",
    day_number(2004, 6, 11): "National Day of Mourning for President Reagan",
    day_number(2007, 1, 2): "National Day of Mourning for President Ford",
    day_number(2012, 10, 29): "Hurricane Sandy",
    day_number(2012, 10, 30): "Hurricane Sandy",
    day_number(2018, 12, 5): "National Day of Mourning for President George H.W. Bush",
    day_number(2025, 1, 9): "National Day of Mourning for President Carter",
}
