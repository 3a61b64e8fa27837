"""`allocate X pro rata by F among R`."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Dict, List, Mapping, Optional, Tuple, Union

from ..derivation.trace import Trace, TraceReference
from ..exact.exact import ONE, ZERO, divided_by, minus, plus, times
from ..exact.rounding import round_to_multiple
from ..monotone.symbolic_truth import Opaque
from ..series.statistics import first_missing
from ..timeline.identical import is_identical
from ..timeline.put_local import local_at
from ..value.format_value import format_value
from ..value.missing import impossible
from .remainders import Part, left_of
from .rows import count_rows, read_row

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from ..exact.rounding import RoundingMode
    from ..program.program import Rows
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..value.value import Value
    from .remainders import RemainderTo


@dataclass(frozen=True)
class AllocationRounding:
    """How each part is rounded, and to multiples of what."""

    mode: RoundingMode
    step: Code


@dataclass(frozen=True)
class Allocation:
    """`allocate X pro rata by F among R`."""

    site: int
    # What is divided.
    amount: Code
    # Among whom.
    rows: Rows[Code]
    # By what, read for each row; of any unit, which cancels out.
    weight: Code
    weight_site: int
    # Whose part is asked for.
    row: Code
    # None where parts are exact.
    rounding: Optional[AllocationRounding]
    # Who takes what rounding leaves, so that the parts are together the whole.
    remainder: Optional[RemainderTo]
    # The slots of the local names, but for that of the rows, on which the parts of all rest.
    reads: Tuple[int, ...]


@dataclass(frozen=True)
class _Parts:
    """Each part, by whose it is, what all weigh together, and what rounding left."""

    of: Mapping[Value, Part]
    total: Exact
    left: Mapping[Part, Exact]


@dataclass(frozen=True)
class Divided:
    """What an amount was divided into at one moment, which is the same whoever's part is asked
    for."""

    # What the local names on which it rests stood for.
    locals: Tuple[Optional[Value], ...]
    parts: Union[_Parts, Value]
    # What the weights of all rest on; None where no derivation was recorded.
    trace: Optional[Trace]
    # How many terms it rests on, one upon another.
    height: int


# What is said of the part of one who has none.
_TAKES_NO_PART = "it is none of those among whom the whole is divided"


def allocate(frame: Frame, spec: Allocation) -> Value:
    """The part of one row: the amount times its weight over all weights, rounded as said.

    A row that is not among those asked for has no part, which is 0. Impossible where the weights are
    together 0, or one of them is below 0.
    """
    step = frame.step("window", None, body=spec.site)
    return frame.within(spec.site, step, lambda: _part_of_row(frame, spec))


def _part_of_row(frame: Frame, spec: Allocation) -> Value:
    whose = spec.row(frame)
    if frame.trace is not None:
        spec.amount(frame)
    parts = _divided_at(frame, spec).parts
    if not isinstance(parts, _Parts):
        return parts
    own = parts.of.get(whose)
    if own is None:
        if frame.trace is not None:
            frame.trace.note = _TAKES_NO_PART
        return ZERO
    left = parts.left.get(own, ZERO)
    _note_share(frame, spec, own=own, left=left, total=parts.total)
    return plus(own.rounded, left)


def _divided_at(frame: Frame, spec: Allocation) -> Divided:
    """All parts are worked out once for each moment."""
    run, within = frame.run, frame.trace
    allocations = frame.moment.allocations
    names = tuple(local_at(frame.locals, slot) for slot in spec.reads)
    known = allocations.get(spec.site)
    if known is not None and (within is None or known.trace is not None):
        if all(is_identical(value, names[place]) for place, value in enumerate(known.locals)):
            run.limits.rest_on(known.height)
            _note_weights(frame, known)
            return known
    words = run.program.sites[spec.weight_site].text
    step = frame.step("window", None, body=spec.weight_site, name=f"{words} of all")
    trace = None if within is None else Trace(step)

    def work() -> Union[_Parts, Value]:
        return _divide(frame.with_locals(list(frame.locals), trace), spec)

    parts, height = run.limits.measure(work)
    if trace is not None:
        trace.value = parts.total if isinstance(parts, _Parts) else parts
    divided = Divided(names, parts, trace, height)
    allocations[spec.site] = divided
    _note_weights(frame, divided)
    return divided


def _note_weights(frame: Frame, divided: Divided) -> None:
    if divided.trace is not None and frame.trace is not None:
        frame.trace.references.append(TraceReference(site=None, trace=divided.trace))


def _note_share(frame: Frame, spec: Allocation, *, own: Part, left: Exact, total: Exact) -> None:
    """Says which part of all it is, and whether it took what rounding left."""
    if frame.trace is None:
        return
    sites = frame.run.program.sites
    type_ = sites[spec.weight_site].type
    share = f"{format_value(own.weight, type_)} of {format_value(total, type_)}"
    rest = f", and {format_value(left, sites[spec.site].type)} that rounding left"
    frame.trace.note = share if left == 0 else f"{share}{rest}"


def _divide(frame: Frame, spec: Allocation) -> Union[_Parts, Value]:
    rows = count_rows(frame, spec.rows, spec.site)
    if not isinstance(rows, tuple):
        return rows
    undecided = [row.verdict for row in rows if row.verdict is not True]
    if len(undecided) > 0:
        missing = first_missing(undecided)
        return Opaque.INSTANCE if missing is None else missing
    frame.run.limits.spend("row", spec.site, len(rows))
    weights = [
        read_row(frame, slot=spec.rows.slot, row=row.occurrence, operand=spec.weight)
        for row in rows
    ]
    # Whoever asks for a part records for himself what is divided.
    unrecorded = frame.with_locals(frame.locals, None)
    amount = spec.amount(unrecorded)
    step: Value = ONE if spec.rounding is None else spec.rounding.step(unrecorded)
    known: List[Value] = [amount, step, *weights]
    figures = [value for value in known if isinstance(value, Fraction)]
    if len(figures) < len(known):
        missing = first_missing(known)
        return Opaque.INSTANCE if missing is None else missing
    whole, unit, by = figures[0], figures[1], figures[2:]
    if any(weight < 0 for weight in by):
        return impossible("an allocation by less than 0")
    total = ZERO
    for weight in by:
        total = plus(total, weight)
    if total == 0:
        return impossible("an allocation by nothing: the weights are together 0")
    if unit <= 0:
        return impossible("rounding to multiples of no more than 0")

    def part_by(weight: Exact) -> Part:
        part = divided_by(times(whole, weight), total)
        rounded = (
            part if spec.rounding is None else round_to_multiple(part, spec.rounding.mode, unit)
        )
        return Part(weight=weight, rounded=rounded, fraction=minus(part, rounded))

    parts = [part_by(weight) for weight in by]
    of: Dict[Value, Part] = {row.occurrence: part for row, part in zip(rows, parts)}
    return _Parts(of=of, total=total, left=left_of(whole, parts, to=spec.remainder, unit=unit))
