"""What a generated evaluator writes in place of the constants of a contract."""

from __future__ import annotations

from ..dates.day import Day
from ..exact.exact import Exact
from ..exact.parse import parse_exact
from .input_error import InputError, quoted
from .iso_date import read_day


def exact_figure(text: str) -> Exact:
    """A figure that stands in a contract; raises InputError where the text states none."""
    value = parse_exact(text)
    if value is None:
        raise InputError("", f"{quoted(text)} is no figure.")
    return value


def day_of(text: str) -> Day:
    """A date that stands in a contract; raises InputError where the text states none."""
    return read_day("", text)
