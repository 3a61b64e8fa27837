"""Figures as their units are shown."""

from __future__ import annotations

from ..exact.exact import ONE, Exact, divided_by, times
from ..exact.parse import parse_exact
from .unit import Unit


def shown_figure(value: Exact, unit: Unit) -> Exact:
    """A figure as its unit is shown and handed in: 0.0125 per dollar is 12.5 `per $1,000`."""
    return value if unit.per is None else times(value, _count_of(unit.per))


def figure_as_shown(shown: Exact, unit: Unit) -> Exact:
    """The figure for one of what stands below the line, from one as its unit is shown."""
    return shown if unit.per is None else divided_by(shown, _count_of(unit.per))


def _count_of(per: str) -> Exact:
    count = parse_exact(per)
    return ONE if count is None else count
