"""What an obligation says of all its duties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .docket_entry import Undertaking

if TYPE_CHECKING:
    from ..program.duties import ObligationSpec
    from ..timeline.code import Code, ExecutableProgram


def undertaking_of(program: ExecutableProgram, obligation: int) -> Undertaking:
    """What an obligation says of all its duties."""
    spec = program.obligations[obligation]
    act, due = spec.act, spec.due
    is_measured = act.verb == "pays" or act.verb == "delivers"
    return Undertaking(
        obligation=obligation,
        name=spec.name,
        clause=spec.clause,
        by=spec.by,
        binds=spec.binds,
        to=spec.to,
        verb=act.verb,
        what=_words_of(program, spec),
        type=act.amount.type if is_measured and act.amount is not None else None,
        time_words=due.words if due.kind == "without day" else None,
    )


def _words_of(program: ExecutableProgram, spec: ObligationSpec[Code]) -> str:
    act = spec.act
    if act.amount is not None:
        return program.sites[act.amount.site].text
    return "" if act.event is None else f"the {program.events[act.event].name}"
