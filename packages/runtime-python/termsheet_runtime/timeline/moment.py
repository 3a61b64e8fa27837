from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Dict, Optional, Union

from .memo import Memo

if TYPE_CHECKING:
    from ..calendars.business_calendar import BusinessCalendar
    from ..dates.day import Day
    from ..events.allocate import Divided
    from ..hypotheses.assumptions import Assumptions
    from ..solving.solve_system import Solution
    from ..value.occurrence import Occurrence

# A sequence number after every change and report of a day: the day's close.
CLOSE = inf


@dataclass(frozen=True, eq=False)
class Assuming:
    """What a horizon of its own assumes."""

    assumptions: Assumptions


class Moment:
    """A point of history at which terms are read.

    It is the day, and the last report or change that is seen on it. It remembers what terms gave
    there, so that no term is worked out twice; most moments are asked for little, so what they
    remember it in is made when it is needed.
    """

    __slots__ = (
        "day",
        "sequence",
        "horizon",
        "assumptions",
        "is_looked_beyond",
        "_definitions",
        "_readings",
        "_closes",
        "_befores",
        "_calendars",
        "_hypotheses",
        "_solutions",
        "_allocations",
    )

    def __init__(self, day: Day, sequence: float, from_: Union[Moment, Assuming, None]) -> None:
        """`from_`: the horizon, or what a horizon of its own assumes; None where nothing."""
        self.day = day
        self.sequence = sequence
        # The moment beyond which nothing is known; itself, unless another day is read from it.
        self.horizon: Moment = from_ if isinstance(from_, Moment) else self
        # What is taken to be otherwise than it is; None where everything is as it is.
        self.assumptions: Optional[Assumptions] = None if from_ is None else from_.assumptions
        # Whether, with this horizon, a stretch of days without an end was read: it reaches up to here.
        self.is_looked_beyond = False
        self._definitions: Optional[Memo] = None
        self._readings: Optional[Memo] = None
        self._closes: Optional[Dict[Day, Moment]] = None
        self._befores: Optional[Dict[Occurrence, Moment]] = None
        self._calendars: Optional[Dict[int, BusinessCalendar]] = None
        self._hypotheses: Optional[Dict[int, Moment]] = None
        self._solutions: Optional[Dict[int, Solution]] = None
        self._allocations: Optional[Dict[int, Divided]] = None

    @property
    def definitions(self) -> Memo:
        """What definitions gave here."""
        if self._definitions is None:
            self._definitions = Memo()
        return self._definitions

    @property
    def readings(self) -> Memo:
        """What the chosen readings of ambiguities gave here."""
        if self._readings is None:
            self._readings = Memo()
        return self._readings

    @property
    def closes(self) -> Dict[Day, Moment]:
        """The closes of other days as they are known from here."""
        if self._closes is None:
            self._closes = {}
        return self._closes

    @property
    def befores(self) -> Dict[Occurrence, Moment]:
        """The moments just before events as they are known from here."""
        if self._befores is None:
            self._befores = {}
        return self._befores

    @property
    def calendars(self) -> Dict[int, BusinessCalendar]:
        """The calendars whose days have a condition, as it is known from here."""
        if self._calendars is None:
            self._calendars = {}
        return self._calendars

    @property
    def hypotheses(self) -> Dict[int, Moment]:
        """The horizons of `as if` as seen from here, by their sites: the last of each."""
        if self._hypotheses is None:
            self._hypotheses = {}
        return self._hypotheses

    @property
    def solutions(self) -> Dict[int, Solution]:
        """What came of solving systems of definitions here, by their indexes."""
        if self._solutions is None:
            self._solutions = {}
        return self._solutions

    @property
    def allocations(self) -> Dict[int, Divided]:
        """What was divided among many here, by sites: the last of each."""
        if self._allocations is None:
            self._allocations = {}
        return self._allocations

    def sees(self, day: float, sequence: float) -> bool:
        """Whether something that happened on `day` as number `sequence` is seen from here."""
        return day < self.day or (day == self.day and sequence <= self.sequence)

    def is_beyond_horizon(self) -> bool:
        """Whether the day lies beyond what is known here."""
        return self.day > self.horizon.day
