"""The last of rows, some of which may be in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Sequence

from .standing import doubt_since

if TYPE_CHECKING:
    from ..value.missing import Missing
    from ..value.occurrence import Occurrence


def doubt_of_last(counted: Sequence[Occurrence]) -> Optional[Missing]:
    """Why it is not known whether the last of some is: one before it may have happened after it."""
    last = counted[-1]
    for other in counted:
        doubt = doubt_since(other, last.day)
        if doubt is not None:
            return doubt
    return None
