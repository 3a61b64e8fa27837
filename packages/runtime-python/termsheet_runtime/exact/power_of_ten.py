"""Powers of ten, tabulated as far as amounts use them."""

from __future__ import annotations

_TABULATED = 128

_POWERS = tuple(10**exponent for exponent in range(_TABULATED))


def power_of_ten(exponent: int) -> int:
    """10 to the power of `exponent`, a whole number of at least 0."""
    return _POWERS[exponent] if exponent < _TABULATED else 10**exponent
