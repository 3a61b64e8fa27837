"""From the steps that were recorded to those that are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Dict, List, Mapping, Optional, Set

from ..exact.exact import exact_text
from ..units.unit import Unit
from ..value.format_value import format_value
from ..value.value_type import ListType, QuantityType
from .derivation import Derivation, Step
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
            source = _StepSource(top.trace, top.site, within, number, numbers, types)
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
    body = _site_at(program, trace.body)
    type_ = _type_of_term(trace, source.types)
    if type_ is None and used is not None:
        type_ = used.type
    if type_ is None and body is not None:
        type_ = body.type
    if type_ is None:
        type_ = _type_of_row(program, source)
    # Kept in order, each once.
    rests: Dict[int, None] = {}
    for reference in trace.references:
        number = source.numbers.get(reference.trace)
        if number is not None:
            rests[number] = None
    name = trace.name
    if name == "":
        name = used.text if used is not None else body.text if body is not None else ""
    clause = trace.clause
    if clause is None and body is not None:
        clause = body.clause
    return Step(
        id=source.id,
        kind=trace.kind,
        name=name,
        clause=clause,
        label=None if body is None else body.label,
        formula=None if body is None else body.text,
        with_numbers=_show_numbers(program, source, body, type_),
        value=trace.value,
        type=type_,
        shown=format_value(trace.value, type_),
        day=trace.day,
        before=None if trace.before is None else format_value(trace.before, type_),
        note=_note_of(source),
        stretch=trace.stretch,
        rests=tuple(rests),
    )


def _note_of(source: _StepSource) -> Optional[str]:
    """Every step that is shown has its number before those that rest on it, so that one without is
    left out."""
    trace, numbers = source.trace, source.numbers
    is_cut = any(reference.trace not in numbers for reference in trace.references)
    if not is_cut:
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


_ROWS = frozenset(["day", "occurrence", "stretch"])


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
    parts = [
        (program.sites[reference.site], reference)
        for reference in source.trace.references
        if reference.site is not None and _stands_in(program, reference, source.trace.body)
    ]
    parts.sort(key=lambda part: part[0].start)
    text = ""
    reached = 0
    for site, reference in parts:
        if site.start < reached:
            continue
        type_ = _type_of_term(reference.trace, source.types)
        if type_ is None:
            type_ = site.type
        text += _cut(body.text, reached, site.start) + format_value(reference.trace.value, type_)
        reached = site.end
    return None if reached == 0 else text + _cut(body.text, reached, None)


def _cut(text: str, start: int, end: Optional[int]) -> str:
    """A part of a text: places in a contract are counted in units of UTF-16."""
    if all(character <= "\uffff" for character in text):
        return text[start:end]
    units = text.encode("utf-16-le", "surrogatepass")
    part = units[2 * start : None if end is None else 2 * end]
    return part.decode("utf-16-le", "surrogatepass")


def _stands_in(program: ExecutableProgram, reference: TraceReference, body: Optional[int]) -> bool:
    site = _site_at(program, reference.site)
    return site is not None and site.parent == body


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
