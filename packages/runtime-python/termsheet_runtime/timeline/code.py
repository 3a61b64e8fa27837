"""What stands for an expression in a contract that can be run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Optional

from ..program.program import Program

if TYPE_CHECKING:
    from typing_extensions import TypeAlias  # pyright: ignore[reportMissingModuleSource]

    from ..value.value import Value
    from .frame import Frame

# An expression as a function of where and when it is read.
Code: TypeAlias = Callable[["Frame"], "Value"]


class DateInQuestion:
    """The date in question, as an expression of its own."""

    def __init__(self, site: Optional[int] = None) -> None:
        self._site = site

    def __call__(self, frame: Frame) -> Value:
        return frame.date_in_question(self._site)


# A contract whose expressions can be run.
ExecutableProgram: TypeAlias = Program[Code]
