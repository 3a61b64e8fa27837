"""Results as JSON carries them."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import Any, Dict, Mapping, Tuple, cast

from ..exact.exact import Exact, exact_text

_WORD_START = re.compile(r"_([a-z])")

# What JSON carries as it is.
_PLAIN = frozenset([str, int, bool, type(None)])

# By the class of a result: each of its parts, and how the other evaluators call it.
_PARTS: Dict[type, Tuple[Tuple[str, str], ...]] = {}


def as_json(value: object) -> Any:
    """A result as the other evaluators write it: figures as text, and their names for its parts."""
    of = type(value)
    if of in _PLAIN:
        return value
    if isinstance(value, Exact):
        return exact_text(value)
    if isinstance(value, tuple):
        return [as_json(each) for each in cast("Tuple[object, ...]", value)]
    if isinstance(value, dict):
        members = cast("Mapping[str, object]", value)
        return {key: as_json(each) for key, each in members.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {name: as_json(getattr(value, part)) for part, name in _parts_of(of)}
    return value


def _parts_of(of: type) -> Tuple[Tuple[str, str], ...]:
    parts = _PARTS.get(of)
    if parts is None:
        parts = tuple((each.name, _camel_case(each.name)) for each in fields(of))
        _PARTS[of] = parts
    return parts


def _camel_case(name: str) -> str:
    return _WORD_START.sub(lambda match: match.group(1).upper(), name.rstrip("_"))
