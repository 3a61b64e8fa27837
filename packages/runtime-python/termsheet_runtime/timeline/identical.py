from __future__ import annotations

from typing import TYPE_CHECKING, Optional

if TYPE_CHECKING:
    from ..value.value import Value


def is_identical(left: Optional[Value], right: Optional[Value]) -> bool:
    """Whether two values are one and the same: days, texts and yes/no by what they say."""
    if left is right:
        return True
    return type(left) is type(right) and isinstance(left, (int, str)) and left == right
