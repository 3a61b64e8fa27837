from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Dict, Optional

from ..value.missing import Missing
from .moment import CLOSE, Moment

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..value.value import Value


class PastDays:
    """What expressions gave at the close of days that are over.

    A condition that is counted over twelve months is asked each day of the twelve months before it;
    what was known of a day at its close stays so, and need not be worked out again each time.
    """

    def __init__(self) -> None:
        self._closes: Dict[Day, Moment] = {}
        self._values: Dict[int, Dict[Day, Value]] = {}

    def read(self, site: int, day: Day, work: Callable[[Moment], Value]) -> Optional[Value]:
        """The value of the expression of a site as it was known at the close of a day.

        None where there was none then, or it was that of an open stretch of days: later days may
        bring another.
        """
        values = self._values.setdefault(site, {})
        known = values.get(day)
        if known is not None:
            return known
        close = self._close_of(day)
        if close.is_looked_beyond:
            return None
        value = work(close)
        if isinstance(value, Missing) or close.is_looked_beyond:
            return None
        values[day] = value
        return value

    def _close_of(self, day: Day) -> Moment:
        close = self._closes.get(day)
        if close is None:
            close = Moment(day, CLOSE, None)
            self._closes[day] = close
        return close
