from __future__ import annotations

from fractions import Fraction
from functools import cmp_to_key
from typing import (
    TYPE_CHECKING,
    Callable,
    List,
    Literal,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
    Union,
)

from ..exact.exact import (
    ONE,
    ZERO,
    at_most,
    ceiling,
    compare,
    decimal,
    equals,
    floor,
    greatest,
    least,
    less_than,
    minus,
    sign,
    times,
)
from ..value.missing import Missing, merge_missing
from .between import Between
from .equations import (
    FoundAll,
    FoundMissing,
    FoundNoBounds,
    FoundNoFraction,
    FoundNone,
    FoundNotShown,
    FoundOne,
    FoundOpen,
    FoundSeveral,
    Nearly,
    Quotient,
)
from .not_shown import NotShown
from .real_roots import ExactRoot, NearRoot, OpenRange, lies_in, roots_in
from .region import UNKNOWN, Crossing, Region, parts_of, some_figure_in
from .solving_work import SolvingWork
from .sought import AskOfLess, Sought
from .univariate import minus_of, product_of_two

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from ..value.value import Value
    from .equations import Equations, Found, Solving
    from .real_roots import Root

# Parts that are looked into before it is given up.
_MAX_PARTS = 600

# An open end is followed outward so many times, each twice as far.
_MAX_OUTWARD = 60

# A range that shrinks by less than this part of its width is halved instead.
_SHRINKS_ENOUGH = decimal(75, 2)


def solve_one(equations: Equations, range: OpenRange) -> Found:
    """Every figure between two others, both in, that equals what the definition gives for it.

    The range is divided wherever the definition changes its form, at a limit, a choice or the edge of
    a rounding; within a part the definition is a quotient of polynomials, whose solutions are counted
    exactly. So what is found is known to be all there is.
    """
    search = _Search(lambda value: equations([value])[0])
    low, high = range.low, range.high
    if low is not None and high is not None and less_than(high, low):
        return FoundNone()
    search.waiting.append(Region(range))
    return search.run([end for end in (low, high) if end is not None])


class _Solution(NamedTuple):
    figure: Exact
    equation: Optional[Quotient]


class _Search:
    def __init__(self, definition: Callable[[Value], Value]) -> None:
        self.waiting: List[Region] = []
        self._definition = definition
        self._solution: Optional[_Solution] = None
        # A solution that is no fraction.
        self._nearly: Optional[Nearly] = None
        self._outward = 0
        self._work = SolvingWork()
        self._stopped: Optional[Found] = None
        # Why there was no value wherever one was asked for; None once there was one.
        self._impossible: Union[Missing, Literal["not asked"], None] = "not asked"

    def run(self, ends: Sequence[Exact]) -> Found:
        """`ends`: the ends of the range, which belong to it."""
        for _ in range(_MAX_PARTS):
            if self._stopped is not None:
                return self._stopped
            if not self.waiting:
                return self._conclude(ends)
            self._look(self.waiting.pop())
        return FoundNotShown()

    def _conclude(self, ends: Sequence[Exact]) -> Found:
        for end in ends:
            self._try_figure(end, None)
        if self._stopped is not None:
            return self._stopped
        if self._nearly is not None:
            return FoundNoFraction(self._nearly)
        if self._solution is not None:
            return FoundOne((self._solution.figure,), self._solution.equation)
        missing = self._impossible
        return FoundMissing(missing) if isinstance(missing, Missing) else FoundNone()

    def _stop(self, found: Found) -> None:
        """What is found first stands."""
        if self._stopped is None:
            self._stopped = found

    def _try_figure(self, figure: Exact, equation: Optional[Quotient]) -> None:
        """Whether a figure satisfies the definition is asked of the definition itself."""
        given = self._definition(figure)
        self._note(given)
        if isinstance(given, Missing):
            return
        if not isinstance(given, Fraction):
            self._stop(FoundOpen())
        elif equals(given, figure):
            self._add(figure, equation)

    def _before(self) -> Optional[Solving]:
        return self._nearly if self._solution is None else self._solution.figure

    def _add(self, figure: Exact, equation: Optional[Quotient]) -> None:
        before = self._before()
        if before is None:
            self._solution = _Solution(figure, equation)
        elif not isinstance(before, Fraction) or not equals(before, figure):
            self._stop(_several_of(before, figure))

    def _add_nearly(self, near: Nearly, crossing: Optional[Crossing]) -> None:
        """Beside a crossing a root may lie on its other side, where the definition is another."""
        before = self._before()
        if crossing is not None:
            self._stop(FoundNotShown())
        elif before is None:
            self._nearly = near
        else:
            self._stop(_several_of(before, near))

    def _note(self, given: Value) -> None:
        """Where there is no value there is no solution; but what is not supplied may yet give one."""
        if not isinstance(given, Missing):
            self._impossible = None
            return
        if given.kind == "unknown":
            self._stop(FoundMissing(given))
        before = self._impossible
        if before == "not asked":
            self._impossible = given
        elif isinstance(before, Missing):
            self._impossible = merge_missing(before, given)

    def _look(self, region: Region) -> None:
        try:
            self._work.check()
            self._settle(region, self._definition(Sought.unknown(region, UNKNOWN)))
        except AskOfLess as error:
            if error.piece is not None and error.piece is not region:
                raise
            self._divide(region, error.places)
        except NotShown:
            self._stop(FoundNotShown())

    def _settle(self, region: Region, given: Value) -> None:
        self._note(given)
        if isinstance(given, Missing):
            return
        if isinstance(given, Fraction):
            if lies_in(given, region.range):
                self._try_figure(given, None)
        elif isinstance(given, Sought) and given.piece is region:
            self._solve(region, given)
        elif isinstance(given, Between):
            self._narrow(region, given)
        else:
            self._stop(FoundOpen())

    def _solve(self, region: Region, given: Sought) -> None:
        """Within a region: the unknown less a quotient of polynomials in it is zero."""
        above, below = parts_of(given)
        difference = minus_of(above, product_of_two(below, _IDENTITY))
        if not difference:
            self._stop(FoundAll())
            return
        equation = Quotient(given.numerator, given.denominator)
        for root in roots_in(difference, region.range):
            if isinstance(root, ExactRoot):
                self._try_figure(root.exact, equation)
            else:
                self._add_nearly(Nearly(root.low, root.high), region.crossing)

    def _narrow(self, region: Region, given: Between) -> None:
        """Only the range of the definition is known: solutions lie within it, if anywhere."""
        range = region.range
        if region.crossing is not None:
            self._stop(FoundNotShown())
            return
        low = _later_of(range.low, given.low)
        high = _earlier_of(range.high, given.high)
        if low is not None and high is not None and less_than(high, low):
            return
        narrower = OpenRange(low, high)
        if not _shrinks(range, narrower):
            self._divide(Region(range), ())
            return
        for end in (low, high):
            if end is not None and lies_in(end, range):
                self._try_figure(end, None)
        if low is None or high is None or less_than(low, high):
            self.waiting.append(Region(narrower))

    def _divide(self, region: Region, places: Sequence[Root]) -> None:
        """The parts between places, and the places themselves; without any, two halves."""
        range = region.range
        if places:
            self._divide_at(range, places)
            return
        if range.low is None or range.high is None:
            self._outward += 1
        if self._outward > _MAX_OUTWARD:
            self._stop(FoundNoBounds())
            return
        self._divide_at(range, [ExactRoot(_further(range))])

    def _divide_at(self, range: OpenRange, places: Sequence[Root]) -> None:
        low = range.low
        for place in sorted(places, key=cmp_to_key(_compare_roots)):
            end = _low_of(place)
            if low is None or less_than(low, end):
                self.waiting.append(Region(OpenRange(low, end)))
            passed = self._pass(place, range)
            low = passed if low is None else greatest(low, passed)
        self.waiting.append(Region(OpenRange(low, range.high)))

    def _pass(self, place: Root, range: OpenRange) -> Exact:
        """A place itself: a figure that is tried, or a stretch around what no fraction is."""
        if isinstance(place, ExactRoot):
            if lies_in(place.exact, range):
                self._try_figure(place.exact, None)
            return place.exact
        for end in (place.low, place.high):
            if lies_in(end, range):
                self._try_figure(end, None)
        sides: Tuple[Literal["low", "high"], ...] = ("low", "high")
        for side in sides:
            self.waiting.append(
                Region(OpenRange(place.low, place.high), Crossing(place.polynomial, side))
            )
        return place.high


_IDENTITY = (ZERO, ONE)


def _low_of(place: Root) -> Exact:
    return place.low if isinstance(place, NearRoot) else place.exact


def _compare_roots(left: Root, right: Root) -> int:
    return compare(_low_of(left), _low_of(right))


def _several_of(one: Solving, other: Solving) -> Found:
    if at_most(_lowest(one), _lowest(other)):
        return FoundSeveral(UNKNOWN, either=one, or_=other)
    return FoundSeveral(UNKNOWN, either=other, or_=one)


def _lowest(solving: Solving) -> Exact:
    return solving if isinstance(solving, Fraction) else solving.low


def _later_of(left: Optional[Exact], right: Optional[Exact]) -> Optional[Exact]:
    if left is None or right is None:
        return right if left is None else left
    return greatest(left, right)


def _earlier_of(left: Optional[Exact], right: Optional[Exact]) -> Optional[Exact]:
    if left is None or right is None:
        return right if left is None else left
    return least(left, right)


def _shrinks(range: OpenRange, narrower: OpenRange) -> bool:
    """Whether a range is so much narrower that it is worth asking again."""
    if narrower.low is None or narrower.high is None:
        return False
    if range.low is None or range.high is None:
        return True
    width = minus(range.high, range.low)
    return at_most(minus(narrower.high, narrower.low), times(width, _SHRINKS_ENOUGH))


_TWO = Fraction(2)


def _further(range: OpenRange) -> Exact:
    """Where a range is divided in two: its middle, or further out where it has an open end."""
    low, high = range.low, range.high
    if low is not None and high is None and sign(low) > 0:
        return Fraction(ceiling(times(low, _TWO)))
    if high is not None and low is None and sign(high) < 0:
        return Fraction(floor(times(high, _TWO)))
    if low is None and high is None:
        return ZERO
    return some_figure_in(range)
