"""The open days of a market or of banks."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Optional, Tuple

from ..dates.day import Day


class BusinessCalendar(ABC):
    """The open days of a market or of banks, over the stretch of days for which they are known.

    Outside `first` to `last` nothing is known, and unknown must never read as closed. A lookup
    whose answer would need a day out there gives None (`describe_known_range` words the reason);
    a question about such a day itself raises a CalendarRangeError.
    """

    # The name by which contracts and messages refer to the calendar: `NYSE`.
    name: str
    # The first day, open or closed, of which the calendar knows.
    first: Day
    # The last day, open or closed, of which the calendar knows.
    last: Day
    # The last day for which its closings are published; later ones, through `last`, are reckoned
    # by the same rules.
    published: Day

    @abstractmethod
    def is_open(self, day: Day) -> bool:
        """Whether `day` is open; raises CalendarRangeError outside `first` to `last`."""

    @abstractmethod
    def nth_after(self, day: Day, n: int) -> Optional[Day]:
        """The `n`-th open day after `day`: the first strictly after it is 1.

        0 leaves `day` as it is, open or not. The day before `first` is a legal start, since all
        that follows is known. Raises ValueError when `n` is negative.
        """

    @abstractmethod
    def nth_before(self, day: Day, n: int) -> Optional[Day]:
        """The `n`-th open day before `day`: the first strictly before it is 1.

        0 leaves `day` as it is, open or not. The day after `last` is a legal start. Raises
        ValueError when `n` is negative.
        """

    def first_on_or_after(self, day: Day) -> Optional[Day]:
        """`day` itself when it is open, else the next open day."""
        return self.nth_after(day - 1, 1)

    def first_on_or_before(self, day: Day) -> Optional[Day]:
        """`day` itself when it is open, else the open day before it."""
        return self.nth_before(day + 1, 1)

    @abstractmethod
    def open_days(self, from_: Day, to: Day) -> Tuple[Day, ...]:
        """The open days from `from_` through `to`, both in, in order; none when `to` is earlier.

        Raises CalendarRangeError when a day of the stretch is outside `first` to `last`.
        """

    @abstractmethod
    def count_open(self, from_: Day, to: Day) -> int:
        """The number of open days from `from_` through `to`, both in; 0 when `to` is earlier.

        Raises CalendarRangeError when a day of the stretch is outside `first` to `last`.
        """

    @abstractmethod
    def closure(self, day: Day) -> Optional[str]:
        """Why `day` is closed: the holiday's name, `Saturday` or `Sunday`. None when it is open.

        Raises CalendarRangeError when `day` is outside `first` to `last`.
        """
