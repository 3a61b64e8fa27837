"""The members of what a caller hands in."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Dict, Mapping, Sequence, cast

from .input_error import InputError, describe_given, quoted


def read_members(place: str, given: object, known: Sequence[str]) -> Dict[str, object]:
    """The members of an object that have a value, by name.

    It is an object of one of the package's classes, or a mapping as JSON gives it. Raises
    InputError where it is neither, or a member is not among those known.
    """
    members: Dict[str, object] = {}
    for key, value in members_of(place, given).items():
        if key not in known:
            choice = f"known are {', '.join(known)}" if known else "nothing is known here"
            raise InputError(place, f"there is no {quoted(key)}: {choice}.")
        if value is not None:
            members[key] = value
    return members


def members_of(place: str, given: object) -> Mapping[str, object]:
    """All members of an object, whatever they are called."""
    if is_dataclass(given) and not isinstance(given, type):
        return {each.name: cast(object, getattr(given, each.name)) for each in fields(given)}
    if isinstance(given, Mapping):
        mapping = cast("Mapping[object, object]", given)
        return {str(key): value for key, value in mapping.items()}
    raise InputError(place, f"an object is wanted here, not {describe_given(given)}.")


def member_of(given: object, key: str) -> object:
    """One member of an object, or what its class says of all such; None where there is none."""
    if isinstance(given, Mapping):
        return cast("Mapping[object, object]", given).get(key)
    return cast(object, getattr(given, key, None)) if is_dataclass(given) else None
