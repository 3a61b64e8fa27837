"""Times of day as callers give and see them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Mapping, Tuple, cast

from ..calendars.minute_of_day import format_minute_of_day, minute_of_day
from ..times.time_of_day import TimeOfDay
from ..times.zones import ZONE_NAMES, is_zone
from .input_error import InputError, describe_given


@dataclass(frozen=True)
class ClockTime:
    """A time of day on the 24-hour clock, and the place whose clocks show it."""

    # `17:00`.
    at: str
    # `New York`, `London`.
    in_: str


_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


def read_clock_time(place: str, given: object) -> TimeOfDay:
    """The time that a caller gives; raises InputError where it is none, or its zone is not known."""
    at, zone = _parts_of(given)
    clock = _CLOCK.fullmatch(at)
    if clock is not None and is_zone(zone):
        return TimeOfDay(minute_of_day(int(clock.group(1)), int(clock.group(2))), zone)
    wanted = f"a time as ClockTime('17:00', 'New York') is wanted here, in one of {', '.join(ZONE_NAMES)}"
    raise InputError(place, f"{wanted}, not {describe_given(given)}.")


def to_clock_time(time: TimeOfDay) -> ClockTime:
    """A time as callers of a contract see it."""
    return ClockTime(format_minute_of_day(time.minutes), time.zone)


def _parts_of(given: object) -> Tuple[str, str]:
    if isinstance(given, ClockTime):
        return given.at, given.in_
    if isinstance(given, Mapping):
        members = cast("Mapping[str, object]", given)
        return str(members.get("at", "")), str(members.get("in", ""))
    return "", ""
