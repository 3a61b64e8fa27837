from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Optional, Protocol, TypeVar, Union

from ..exact.exact_too_large import ExactTooLarge
from ..value.missing import impossible
from .limits import TooDeep

if TYPE_CHECKING:
    from ..value.missing import Missing
    from .run import Run

Given = TypeVar("Given")
Result = TypeVar("Result")


class Guarded(Protocol):
    """What is worked out, by which a message speaks of it, and the site of its formula."""

    @property
    def name(self) -> str: ...

    @property
    def site(self) -> Optional[int]: ...


@dataclass(frozen=True, eq=False)
class GuardedTerm:
    """What is worked out where no declaration says it."""

    name: str
    site: Optional[int]


def guard(
    run: Run, term: Guarded, work: Callable[[Given], Result], given: Given
) -> Union[Result, Missing]:
    """Works out one term within the run's limits: what the work makes of what it is given.

    A figure that grows beyond all use is impossible where it grows so; terms that rest on one
    another too deeply make impossible what was asked for, and nothing in between, since what lies in
    between can be worked out by itself.
    """
    limits = run.limits
    depth = limits.begin(term.site)
    try:
        return work(given)
    except ExactTooLarge as error:
        return impossible(f"{term.name}: {error}")
    except RecursionError as error:
        if depth == 0:
            return impossible(_reason_of(error))
        raise
    finally:
        limits.leave_to(depth)


def _reason_of(error: RecursionError) -> str:
    """A recursion error that is no other is the machine's, whose stack is spent."""
    if isinstance(error, TooDeep):
        return str(error)
    return "it is nested too deeply to be worked out"
