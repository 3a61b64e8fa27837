"""Days to come, as covenants ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..value.missing import Missing

if TYPE_CHECKING:
    from ..timeline.frame import Frame
    from ..value.value import Value


def at_the_earliest(frame: Frame, day: Value) -> Value:
    """A day that has not come at a day's close is the next one at the earliest."""
    return frame.day + 1 if isinstance(day, Missing) and day.kind == "not yet" else day
