"""Where days cannot be counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..value.missing import Missing


class CannotCount(Exception):
    """Raised where a day count, or the dates on which interest is compounded, cannot be applied."""

    def __init__(self, missing: Missing) -> None:
        super().__init__("; ".join(missing.reasons))
        self.missing = missing
