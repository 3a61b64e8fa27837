from __future__ import annotations

from typing import TYPE_CHECKING, Callable, TypeVar, Union

from ..exact.exact_too_large import ExactTooLarge
from ..value.missing import impossible
from .limits import BudgetSpent

if TYPE_CHECKING:
    from ..value.missing import Missing

Result = TypeVar("Result")


def attempt(work: Callable[[], Result]) -> Union[Result, Missing]:
    """Work that spends the whole budget is impossible, and so is work too deep for the machine."""
    try:
        return work()
    except (BudgetSpent, ExactTooLarge) as error:
        return impossible(str(error))
    except RecursionError:
        return impossible("it is nested too deeply to be worked out")
