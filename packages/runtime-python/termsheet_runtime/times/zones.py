"""The zones that are known by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Optional

from ..dates.day import Day
from .daylight_saving import UNITED_STATES, DaylightSaving, europe, minutes_ahead


@dataclass(frozen=True)
class _Zone:
    """How far its standard time is ahead of Greenwich, and when its clocks stand further ahead."""

    offset: int
    saving: Optional[DaylightSaving]


_EASTERN = _Zone(-300, UNITED_STATES)
_CENTRAL = _Zone(-360, UNITED_STATES)
_MOUNTAIN = _Zone(-420, UNITED_STATES)
_PACIFIC = _Zone(-480, UNITED_STATES)

# The zones by the words before `time`. A city and its region mean the time that stands on its
# clocks; `Standard` and `Daylight` mean one and the same offset all the year (15 U.S.C. § 263
# names the zones of the United States; the offsets are those of the tz database).
_ZONES: Dict[str, _Zone] = {
    "New York": _EASTERN,
    "New York City": _EASTERN,
    "Eastern": _EASTERN,
    "Eastern Standard": _Zone(-300, None),
    "Eastern Daylight": _Zone(-240, None),
    "Chicago": _CENTRAL,
    "Central": _CENTRAL,
    "Central Standard": _Zone(-360, None),
    "Central Daylight": _Zone(-300, None),
    "Denver": _MOUNTAIN,
    "Mountain": _MOUNTAIN,
    "Mountain Standard": _Zone(-420, None),
    "Los Angeles": _PACIFIC,
    "San Francisco": _PACIFIC,
    "Pacific": _PACIFIC,
    "Pacific Standard": _Zone(-480, None),
    "Pacific Daylight": _Zone(-420, None),
    "London": _Zone(0, europe(0)),
    "Greenwich Mean": _Zone(0, None),
    "Coordinated Universal": _Zone(0, None),
    "Frankfurt": _Zone(60, europe(60)),
    "Paris": _Zone(60, europe(60)),
    "Central European": _Zone(60, europe(60)),
    "Hong Kong": _Zone(480, None),
    "Singapore": _Zone(480, None),
    "Tokyo": _Zone(540, None),
}

# The names of all zones that are known.
ZONE_NAMES = tuple(_ZONES)


def is_zone(name: str) -> bool:
    """Whether a zone is known by its name."""
    return name in _ZONES


def offset_of(zone: str, day: Day, minutes: int) -> Optional[int]:
    """The minutes from Greenwich to a zone's clock on a day, at a time of the zone's own clock.

    None where the zone, or its daylight saving in that year, is not known here.
    """
    found = _ZONES.get(zone)
    if found is None:
        return None
    if found.saving is None:
        return found.offset
    ahead = minutes_ahead(found.saving, day, minutes)
    return None if ahead is None else found.offset + ahead
