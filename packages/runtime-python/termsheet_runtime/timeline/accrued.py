from __future__ import annotations

from typing import TYPE_CHECKING

from .guard import guard

if TYPE_CHECKING:
    from ..value.value import Value
    from .code import Code
    from .frame import Frame
    from .guard import Guarded


def accrued_at(frame: Frame, accrues: Code, term: Guarded) -> Value:
    """What a quantity accrues by itself, beside what rules make of it, up to the frame's moment."""
    return guard(frame.run, term, accrues, frame)
