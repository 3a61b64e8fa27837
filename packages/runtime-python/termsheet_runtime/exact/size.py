"""How long a figure may be."""

from __future__ import annotations

# The most bits a numerator or denominator in lowest terms may have: about 19,700 digits.
MAX_BITS = 2**16 - 1


def bits_at_most(integer: int) -> int:
    """A bound on the bits of `integer`: never too small, and at most four too large.

    It is that of the TypeScript runtime, so that both refuse the same figures.
    """
    bits = integer.bit_length()
    if bits < 1024:
        return (abs(integer) + 1).bit_length() + 1
    return 4 * ((bits + 3) // 4)
