"""Dates as callers give them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Union

from ..dates.day import Day
from ..dates.iso_date import parse_iso_date
from .input_error import InputError, describe_given

# A date as `2006-03-08`, or as Python has it.
Date = Union[str, date]


def read_day(place: str, given: object) -> Day:
    """The day that a date states; raises InputError where it states none."""
    written = given
    if isinstance(given, date) and not isinstance(given, datetime):
        written = given.isoformat()
    day = parse_iso_date(written) if isinstance(written, str) else None
    if day is None:
        raise InputError(place, f"{describe_given(given)} is no date: write 2006-03-08.")
    return day
