"""When it is settled what a duty owes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..program.duties import ObligationSpec
    from ..timeline.code import Code
    from .duty import Duty


def is_measured(spec: ObligationSpec[Code]) -> bool:
    """Whether it is so much that is owed, and not an act that is done or not done."""
    return spec.act.verb == "pays" or spec.act.verb == "delivers"


def is_settled_when_due(spec: ObligationSpec[Code]) -> bool:
    """The one duty of an obligation to pay on a date owes what the contract says on that date."""
    return spec.key is None and spec.due.kind == "on" and is_measured(spec)


def is_unsettled(duty: Duty, spec: ObligationSpec[Code]) -> bool:
    """Whether it is still to be settled what a duty owes."""
    return duty.is_open and duty.owed is None and is_settled_when_due(spec)
