"""Results as JSON carries them."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import Any, Dict, Mapping, Tuple, cast

from ..exact.exact import Exact, exact_text

_WORD_START = re.compile(r"_([a-z])")


def as_json(value: object) -> Any:
    """A result as the other evaluators write it: figures as text, and their names for its parts."""
    if isinstance(value, Exact):
        return exact_text(value)
    if isinstance(value, tuple):
        return [as_json(each) for each in cast("Tuple[object, ...]", value)]
    if isinstance(value, Mapping):
        members = cast("Mapping[str, object]", value)
        return {key: as_json(each) for key, each in members.items()}
    if is_dataclass(value) and not isinstance(value, type):
        written: Dict[str, Any] = {}
        for each in fields(value):
            written[_camel_case(each.name)] = as_json(getattr(value, each.name))
        return written
    return value


def _camel_case(name: str) -> str:
    return _WORD_START.sub(lambda match: match.group(1).upper(), name.rstrip("_"))
