"""Text to number."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Optional

from .exact import Exact, decimal

# Longer figures are refused: no contract writes one, and reading it would only take time.
_MAX_LENGTH = 1000

_DECIMAL = re.compile(r"(-?)([0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?")
_FRACTION = re.compile(r"(-?[0-9]+)/([0-9]+)")


def parse_exact(text: str) -> Optional[Exact]:
    """The number a text states, or None where it states none.

    Read are decimals, `-12.50`, whose thousands may be set off, `2,500,000.5`, and fractions,
    `11/150`: the literals of the language and the amounts of scenario files. Not read are
    exponents, spaces, a plus sign, a bare point, a fraction over 0, and more than 1,000
    characters. `0,500` is refused, since its author may have meant a half.
    """
    if len(text) > _MAX_LENGTH:
        return None
    written = _DECIMAL.fullmatch(text)
    if written is not None:
        decimals = written.group(3) or ""
        digits = written.group(1) + written.group(2).replace(",", "") + decimals
        return decimal(int(digits), len(decimals))
    fraction = _FRACTION.fullmatch(text)
    if fraction is None or int(fraction.group(2)) == 0:
        return None
    return Fraction(int(fraction.group(1)), int(fraction.group(2)))
