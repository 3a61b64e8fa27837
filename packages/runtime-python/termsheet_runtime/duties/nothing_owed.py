"""What a performance is void for: there is nothing to perform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..dates.iso_date import format_iso_date
from ..value.format_value import format_value

if TYPE_CHECKING:
    from ..timeline.code import ExecutableProgram
    from ..value.occurrence import Occurrence


def nothing_owed(program: ExecutableProgram, reported: Occurrence, obligation: int) -> str:
    """That there is nothing to perform, or no such duty."""
    obligations = program.obligations
    name = obligations[obligation].name if obligation < len(obligations) else ""
    duty = reported.duty
    if duty is None:
        return f"nothing is owed under {name}"
    of = format_iso_date(duty) if isinstance(duty, int) else format_value(duty, None)
    return f"nothing is owed under {name} for {of}"
