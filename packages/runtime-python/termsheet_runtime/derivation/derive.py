"""From the steps that were recorded to those that are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Dict, List, Mapping, Optional, Set, Tuple

from ..exact.exact import exact_text
from ..units.unit import Unit
from ..value.format_value import format_value
from ..value.value_type import ListType, QuantityType, YesNoType
from .derivation import Derivation, Operand, Step, StepEvent
from .trace import Stretch, Trace, TraceReference

if TYPE_CHECKING:
    from ..program.program import Site
    from ..timeline.code import ExecutableProgram
    from ..value.value_type import ValueType

# So many steps of a derivation are given: more than anybody reads, or a page can hold.
MAX_STEPS = 20_000


@dataclass
class _Place:
    """A step that is being walked through, and which of its references is next."""

    trace: Trace
    site: Optional[int]
    next: int = 0


def derive(program: ExecutableProgram, root: Trace) -> Derivation:
    """The plain steps of a recorded number.

    Steps shared by several others appear once, and everything a step rests on comes before it; the
    walk keeps its own stack, since derivations can be deep. Of more than `MAX_STEPS` steps those
    nearest to the number are given, and where they end says so.
    """
    shown = _nearest_to(root)
    numbers: Dict[Trace, int] = {}
    types = _types_by_name(program)
    steps: List[Step] = []
    stack = [_Place(root, None)]
    while stack:
        top = stack[-1]
        if top.next >= len(top.trace.references):
            stack.pop()
            if top.trace in numbers:
                continue
            number = len(steps)
            numbers[top.trace] = number
            within = stack[-1].trace if stack else None
            words = _body_of(program, top.trace)
            source = _StepSource(top.trace, top.site, words, within, number, numbers, types)
            steps.append(_make_step(program, source))
        else:
            reference = top.trace.references[top.next]
            top.next += 1
            if reference.trace in shown and reference.trace not in numbers:
                stack.append(_Place(reference.trace, reference.site))
    return Derivation(len(steps) - 1, tuple(steps))


def _nearest_to(root: Trace) -> Set[Trace]:
    """The steps that are shown: they are walked in the order in which they are found, the nearest
    first."""
    found = {root}
    order = [root]
    for trace in order:
        for reference in reversed(trace.references):
            if len(found) >= MAX_STEPS:
                return found
            if reference.trace not in found:
                found.add(reference.trace)
                order.append(reference.trace)
    return found


@dataclass(frozen=True)
class _StepSource:
    trace: Trace
    # Where the step is used first: its words there name it and its type there types it.
    site: Optional[int]
    # Its own words, once for all that is made of them; None where it has none.
    words: Optional[int]
    # The step that rests on it first; None for the root.
    within: Optional[Trace]
    id: int
    numbers: Mapping[Trace, int]
    types: Mapping[str, ValueType]


def _site_at(program: ExecutableProgram, site: Optional[int]) -> Optional[Site]:
    if site is None or not 0 <= site < len(program.sites):
        return None
    return program.sites[site]


def _make_step(program: ExecutableProgram, source: _StepSource) -> Step:
    trace = source.trace
    used = _site_at(program, source.site)
    body = _site_at(program, source.words)
    type_ = _type_of(program, source)
    # Kept in order, each once.
    rests: Dict[int, None] = {}
    for reference in trace.references:
        number = source.numbers.get(reference.trace)
        if number is not None:
            rests[number] = None
    name = trace.name
    if name == "":
        name = used.text if used is not None else body.text if body is not None else ""
    return Step(
        id=source.id,
        kind=trace.kind,
        name=name,
        clause=_clause_of(program, source),
        label=None if body is None else body.label,
        formula=None if body is None else body.text,
        with_numbers=_show_numbers(program, source, body, type_),
        value=trace.value,
        type=type_,
        shown=format_value(trace.value, type_),
        day=trace.day,
        before=None if trace.before is None else format_value(trace.before, type_),
        unrounded=trace.before,
        from_=trace.from_,
        shown_from=None if trace.from_ is None else format_value(trace.from_, type_),
        how=trace.how,
        event=_event_of(program, trace),
        note=_note_of(source),
        is_cut=_is_cut(source),
        stretch=trace.stretch,
        rests=tuple(rests),
        operands=_operands_of(program, source),
    )


def _body_of(program: ExecutableProgram, trace: Trace) -> Optional[int]:
    """The words of a step; those of a reading, or of a date without words, are those in which what it
    reads stands."""
    if trace.body is not None or trace.kind not in ("reading", "date"):
        return trace.body
    for reference in trace.references:
        outer = up = reference.site
        while up is not None:
            outer = up
            site = _site_at(program, up)
            up = None if site is None else site.parent
        if outer is not None and outer != reference.site:
            return outer
    return None


def _type_of(program: ExecutableProgram, source: _StepSource) -> Optional[ValueType]:
    trace = source.trace
    if trace.kind in ("row", "followed"):
        return YesNoType()
    of_term = _type_of_term(trace, source.types)
    if of_term is not None:
        return of_term
    for place in (source.site, source.words):
        site = _site_at(program, place)
        if site is not None and site.type is not None:
            return site.type
    return _type_of_row(program, source)


def _clause_of(program: ExecutableProgram, source: _StepSource) -> Optional[str]:
    """The clause of a step's words; of what has no words of its own, that of the words it is used
    in."""
    trace, within = source.trace, source.within
    if trace.clause is not None:
        return trace.clause
    for place in (source.words, source.site):
        site = _site_at(program, place)
        if site is not None:
            return site.clause
    if within is None:
        return None
    if within.clause is not None:
        return within.clause
    around = _site_at(program, within.body)
    return None if around is None else around.clause


def _event_of(program: ExecutableProgram, trace: Trace) -> Optional[StepEvent]:
    occurrence = trace.occurrence
    if occurrence is None or occurrence.row is not None:
        return None
    events = program.events
    name = events[occurrence.event].name if occurrence.event < len(events) else "event"
    return StepEvent(name, occurrence.day, occurrence.id, occurrence.number)


def _operands_of(program: ExecutableProgram, source: _StepSource) -> Tuple[Operand, ...]:
    """The steps that stand in a formula, those of a condition within the words of the item that it is
    about."""
    operands: Dict[Tuple[int, int], Operand] = {}
    for part in _standing_parts(program, source.trace, _words_of(source), levels=_MOST_LEVELS):
        step = source.numbers.get(part.reference.trace)
        place = (part.start, part.end)
        if step is not None and place not in operands:
            operands[place] = Operand(step, part.start, part.end)
    return tuple(operands.values())


def _words_of(source: _StepSource) -> Optional[int]:
    """The words in which the parts of a step stand: a day or a row in turn is read in those around
    it."""
    trace, within = source.trace, source.within
    if source.words is not None:
        return source.words
    return within.body if trace.kind in _ROWS and within is not None else None


@dataclass(frozen=True)
class _Standing:
    """What stands in some words, and from where to where in them."""

    site: Site
    start: int
    end: int
    reference: TraceReference


def _standing_parts(
    program: ExecutableProgram, trace: Trace, words: Optional[int], *, levels: int
) -> List[_Standing]:
    """What stands in the words of a step, in the order in which it stands there."""
    if words is None:
        return []
    parts: List[_Standing] = []
    for reference in trace.references:
        site = _site_at(program, reference.site)
        start = None if site is None else _place_in(program, site, words, levels)
        if site is not None and start is not None:
            end = start + site.end - site.start
            parts.append(_Standing(site, start, end, reference))
    parts.sort(key=lambda part: part.start)
    return parts


# The words of a condition, or of a row in turn, can stand in a part of those around it, and in a part
# of that.
_MOST_LEVELS = 20


def _place_in(program: ExecutableProgram, site: Site, words: int, levels: int) -> Optional[int]:
    """Where a site begins in some words; None where it does not stand there."""
    offset = 0
    inner: Optional[Site] = site
    for _ in range(levels):
        if inner is None:
            return None
        offset += inner.start
        if inner.parent == words:
            return offset
        inner = _site_at(program, inner.parent)
    return None


def _is_cut(source: _StepSource) -> bool:
    return any(reference.trace not in source.numbers for reference in source.trace.references)


def _note_of(source: _StepSource) -> Optional[str]:
    """Every step that is shown has its number before those that rest on it, so that one without is
    left out."""
    trace = source.trace
    if not _is_cut(source):
        return trace.note
    return _left_out() if trace.note is None else f"{trace.note}; {_left_out()}"


def _left_out() -> str:
    """What stands at a step some of whose own steps are left out."""
    return (
        f"steps behind this one are left out: an explanation shows the {MAX_STEPS:,} "
        "nearest to the answer"
    )


def _show_numbers(
    program: ExecutableProgram,
    source: _StepSource,
    body: Optional[Site],
    type_: Optional[ValueType],
) -> Optional[str]:
    if source.trace.stretch is not None:
        return _describe_stretch(source.trace.stretch, type_)
    return None if body is None else _substitute(program, body, source)


def _describe_stretch(stretch: Stretch, type_: Optional[ValueType]) -> str:
    """`$1,000,000 * 9% per annum * 1/8 (45 days)`."""
    shown_rate = format_value(stretch.rate, QuantityType(unit=Unit.rate))
    shown_days = "1 day" if stretch.days == 1 else f"{stretch.days} days"
    principal = format_value(stretch.principal, type_)
    return f"{principal} * {shown_rate} * {exact_text(stretch.fraction)} ({shown_days})"


_ROWS = frozenset(["day", "occurrence", "row", "followed", "stretch"])


def _type_of_row(program: ExecutableProgram, source: _StepSource) -> Optional[ValueType]:
    """A day, a stretch of days or an event in turn has no words of its own: it gives what the
    statistic around it does."""
    if source.trace.kind not in _ROWS or source.within is None:
        return None
    site = _site_at(program, source.within.body)
    type_ = None if site is None else site.type
    return type_.of if isinstance(type_, ListType) else type_


def _substitute(program: ExecutableProgram, body: Site, source: _StepSource) -> Optional[str]:
    """The formula with each term that was read exactly once replaced by its value."""
    text = ""
    reached = 0
    for part in _standing_parts(program, source.trace, source.words, levels=1):
        if part.start < reached:
            continue
        trace = part.reference.trace
        type_ = _type_of_term(trace, source.types)
        if type_ is None:
            type_ = part.site.type
        text += _cut(body.text, reached, part.start) + format_value(trace.value, type_)
        reached = part.end
    return None if reached == 0 else text + _cut(body.text, reached, None)


def _cut(text: str, start: int, end: Optional[int]) -> str:
    """A part of a text: places in a contract are counted in units of UTF-16."""
    if text.isascii() or max(text) <= "\uffff":
        return text[start:end]
    units = text.encode("utf-16-le", "surrogatepass")
    part = units[2 * start : None if end is None else 2 * end]
    return part.decode("utf-16-le", "surrogatepass")


# A field, an item or a day may bear the name of a term without being it.
_TERMS = frozenset(
    [
        "definition",
        "state",
        "start",
        "change",
        "fact",
        "blank",
        "assumption",
        "solution",
    ]
)


def _type_of_term(trace: Trace, types: Mapping[str, ValueType]) -> Optional[ValueType]:
    return types.get(trace.name) if trace.kind in _TERMS else None


def _types_by_name(program: ExecutableProgram) -> Mapping[str, ValueType]:
    """Terms have one type wherever they are used."""
    types: Dict[str, ValueType] = {}
    for definition in program.definitions:
        types[definition.name] = definition.type
    for state in program.states:
        types[state.name] = state.type
    for blank in program.blanks:
        types[blank.name] = blank.type
    for fact in program.facts:
        types[fact.name] = ListType(of=fact.type) if fact.several else fact.type
    return types
