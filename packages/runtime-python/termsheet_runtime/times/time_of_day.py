"""The time of day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class TimeOfDay:
    """A time of day in a named zone, such as `5:00 pm New York time`.

    It is compared, never counted with.
    """

    # Minutes since midnight, 0 to 1439.
    minutes: int
    # The name of the zone as it is written, without the word `time`.
    zone: str


_WRITTEN = re.compile(r"(1[0-2]|[1-9]):([0-5][0-9]) (am|pm) ([^\n\r\u2028\u2029]+) time")
_MINUTES_OF_DAY = 1440


def format_time_of_day(time: TimeOfDay) -> str:
    """`5:00 pm New York time`; midnight is `12:00 am`, noon `12:00 pm`."""
    hour, rest = divmod(time.minutes, 60)
    half = "am" if hour < 12 else "pm"
    return f"{hour % 12 or 12}:{rest:02d} {half} {time.zone} time"


def parse_time_of_day(text: str) -> Optional[TimeOfDay]:
    """The time that `5:00 pm New York time` states; None for another text.

    The zone is not looked up.
    """
    written = _WRITTEN.fullmatch(text)
    if written is None:
        return None
    afternoon = 720 if written.group(3) == "pm" else 0
    minutes = (int(written.group(1)) % 12) * 60 + int(written.group(2)) + afternoon
    return TimeOfDay(minutes % _MINUTES_OF_DAY, written.group(4))
