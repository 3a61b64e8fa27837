"""Times of day as minutes."""

from __future__ import annotations

# A time of day as whole minutes after midnight by the local clock: 960 is 4:00 pm.
MinuteOfDay = int


def minute_of_day(hour: int, minute: int) -> MinuteOfDay:
    """The minute of the day at a time of the 24-hour clock."""
    return hour * 60 + minute


def format_minute_of_day(time: MinuteOfDay) -> str:
    """Writes a minute of the day on the 24-hour clock: `16:00`."""
    hour, minute = divmod(time, 60)
    return f"{hour:02d}:{minute:02d}"
