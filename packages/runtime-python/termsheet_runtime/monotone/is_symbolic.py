from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from ..solving.between import Between
from ..solving.sought import Sought
from .symbolic import Symbolic
from .symbolic_truth import Opaque, SymbolicTruth

if TYPE_CHECKING:
    from typing_extensions import TypeGuard  # pyright: ignore[reportMissingModuleSource]

    from ..value.value import Value

# A value that depends on what is still searched or solved for.
SymbolicValue = Union[Symbolic, SymbolicTruth, Opaque, Sought, Between]


def is_symbolic(value: Optional[Value]) -> TypeGuard[SymbolicValue]:
    return isinstance(value, (Symbolic, SymbolicTruth, Opaque, Sought, Between))
