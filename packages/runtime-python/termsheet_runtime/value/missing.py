"""The absence of a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Optional, Tuple

# Why there is no value. `not yet`: an event that has not happened; `none`: recorded as absent;
# `unknown`: nobody supplied it; `impossible`: no value can exist.
MissingKind = Literal["not yet", "none", "unknown", "impossible"]

# More reasons than this are counted, not listed.
_MAX_REASONS = 40


@dataclass(frozen=True, eq=False)
class Missing:
    """The absence of a value, with what it waits for or why it cannot be."""

    kind: MissingKind
    reasons: Tuple[str, ...]


def unknown(reason: str) -> Missing:
    """Nobody supplied it."""
    return Missing("unknown", (reason,))


def impossible(reason: str) -> Missing:
    """No value can exist."""
    return Missing("impossible", (reason,))


def none(reason: str) -> Missing:
    """It is recorded as absent."""
    return Missing("none", (reason,))


def not_yet(reason: str) -> Missing:
    """It waits for an event that has not happened."""
    return Missing("not yet", (reason,))


# Which absence stands when two operands lack a value. Only `unknown` can be mended by more inputs,
# so whatever outlasts every input comes before it, and what may become anything comes before what
# more inputs leave as it is.
_RANK = {"impossible": 3, "unknown": 2, "none": 1, "not yet": 0}


def undecided(sofar: Optional[Missing], following: Missing) -> Missing:
    """The absence of a verdict that either of two could still settle.

    An unknown one may yet decide it, whatever the other lacks, so it stands before all others.
    """
    if sofar is None:
        return following
    if sofar.kind == "unknown" and following.kind != "unknown":
        return sofar
    if following.kind == "unknown" and sofar.kind != "unknown":
        return following
    return merge_missing(sofar, following)


def merge_missing(left: Missing, right: Missing) -> Missing:
    """The absence of a result that needs both of two operands that have none."""
    if left is right:
        return left
    difference = _RANK[left.kind] - _RANK[right.kind]
    if difference > 0:
        return left
    if difference < 0:
        return right
    added = tuple(reason for reason in right.reasons if reason not in left.reasons)
    if not added or len(left.reasons) >= _MAX_REASONS:
        return left
    return Missing(left.kind, (left.reasons + added)[:_MAX_REASONS])
