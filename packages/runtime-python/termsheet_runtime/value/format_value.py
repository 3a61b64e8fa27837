"""Values as a person reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Optional

from ..dates.long_date import format_long_date
from ..exact.exact import Exact
from ..exact.format import format_exact
from ..monotone.symbolic import Symbolic
from ..solving.between import Between
from ..solving.sought import Sought
from ..times.time_of_day import TimeOfDay, format_time_of_day
from ..units.format_amount import format_amount
from .duration import Duration
from .missing import Missing
from .occurrence import Occurrence, OccurrenceName, title_of_row

if TYPE_CHECKING:
    from .value import Value
    from .value_type import ValueType


def format_value(value: Value, value_type: Optional[ValueType]) -> str:
    """A value in words: `$0.22 per share of Common Stock`, `March 8, 2006`, `yes`."""
    if isinstance(value, Missing):
        return format_missing(value)
    if isinstance(value, Exact):
        if value_type is not None and value_type.kind == "quantity":
            return format_amount(value, value_type.unit)
        return format_exact(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return format_long_date(value)
    if isinstance(value, str):
        return value
    if isinstance(value, Duration):
        return _format_duration(value)
    if isinstance(value, TimeOfDay):
        return format_time_of_day(value)
    if isinstance(value, (Occurrence, OccurrenceName)):
        return _format_occurrence(value)
    if isinstance(value, tuple):
        of = value_type.of if value_type is not None and value_type.kind == "list" else None
        return ", ".join(format_value(each, of) for each in value) if value else "none"
    if isinstance(value, Symbolic):
        return "a figure still to be searched for"
    if isinstance(value, (Sought, Between)):
        return "a figure still to be solved for"
    return "a condition still open"


def format_missing(missing: Missing) -> str:
    """`unknown: Closing Price on 2006-03-08`."""
    return f"{missing.kind}: {'; '.join(missing.reasons)}"


def _format_occurrence(value: Occurrence | OccurrenceName) -> str:
    if isinstance(value, OccurrenceName):
        return f'"{value.of}"' if isinstance(value.of, str) else f"row {value.of + 1}"
    if value.row is not None:
        return title_of_row(value.row)
    return f"the event of {format_long_date(value.day)}"


def _format_duration(duration: Duration) -> str:
    unit = duration.basis if isinstance(duration.basis, str) else "days of a calendar"
    return f"{duration.count} {re.sub('s$', '', unit) if duration.count == 1 else unit}"
