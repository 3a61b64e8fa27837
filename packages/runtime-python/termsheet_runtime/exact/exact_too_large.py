"""The error where digits pile up past the bound of `size.py`."""

from __future__ import annotations


class ExactTooLarge(ValueError):
    """A result has more digits than the evaluator is willing to carry.

    No contract needs such numbers. A file that multiplies a figure by itself again and again
    doubles its digits each time, and would otherwise hold the evaluator up for as long as its
    author likes.
    """

    def __init__(self) -> None:
        super().__init__(
            "This amount has grown past 19,000 digits and is not computed further. "
            "Look for a figure that is multiplied by itself again and again, "
            "or say in the contract where it is rounded."
        )
