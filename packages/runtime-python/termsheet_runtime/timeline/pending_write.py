from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Optional

if TYPE_CHECKING:
    from ..derivation.trace import Trace
    from ..program.program import RuleSpec, WriteSpec
    from ..value.missing import Missing
    from ..value.occurrence import Occurrence
    from ..value.value import Value
    from .code import Code
    from .judge import Happening


@dataclass(frozen=True, eq=False)
class Effect:
    """A rule that an occurrence set off."""

    rule: RuleSpec[Code]
    occurrence: Occurrence
    # When the event found the contract: each time that it was told, while an effect of one in doubt
    # waits.
    found: List[Happening]
    # Why the day on which it takes effect is not known or cannot be; None where it is known.
    undated: Optional[Missing]


@dataclass(frozen=True, eq=False)
class PendingWrite:
    """A write whose value is worked out and that waits for the others of its event."""

    effect: Effect
    write: WriteSpec[Code]
    # The occurrence whose copy of a keyed state is written; None for an unkeyed one.
    key: Optional[Occurrence]
    value: Value
    # Why it is not known whether the write is made at all; None where it is.
    doubt: Optional[Missing]
    trace: Optional[Trace]
