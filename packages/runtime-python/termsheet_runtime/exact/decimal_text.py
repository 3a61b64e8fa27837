"""Whole numbers and decimals as text."""

from __future__ import annotations

# Python refuses to write longer numbers at once (`sys.set_int_max_str_digits`), so we divide.
_DIGITS_AT_ONCE = 4000

_LONG = 10**_DIGITS_AT_ONCE


def integer_text(integer: int) -> str:
    """The decimal digits of a whole number, however long it is."""
    if -_LONG < integer < _LONG:
        return str(integer)
    if integer < 0:
        return "-" + integer_text(-integer)
    parts: list[str] = []
    rest = integer
    while rest >= _LONG:
        rest, low = divmod(rest, _LONG)
        parts.append(str(low).rjust(_DIGITS_AT_ONCE, "0"))
    parts.append(str(rest))
    return "".join(reversed(parts))


def decimal_text(coefficient: int, places: int) -> str:
    """The digits of `coefficient` with a point before the last `places`, zeros filled in."""
    sign = "-" if coefficient < 0 else ""
    digits = integer_text(abs(coefficient)).rjust(places + 1, "0")
    if places == 0:
        return sign + digits
    point = len(digits) - places
    return f"{sign}{digits[:point]}.{digits[point:]}"
