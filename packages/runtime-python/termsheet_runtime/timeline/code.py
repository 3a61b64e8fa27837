from __future__ import annotations

from typing import TYPE_CHECKING, Callable

if TYPE_CHECKING:
    from ..program.program import Program
    from ..value.value import Value
    from .frame import Frame

    # An expression as a function of where and when it is read.
    Code = Callable[[Frame], Value]

    # A contract whose expressions can be run.
    ExecutableProgram = Program[Code]
