"""The error where an input cannot be read."""

from __future__ import annotations

import json
from typing import Mapping, cast

from ..exact.exact import Exact, exact_text


class InputError(ValueError):
    """What is handed to a contract cannot be read; nothing was worked out from it."""

    # Where the offending input stands, such as `events[1].base_share_price`; empty for a bare figure.
    place: str

    def __init__(self, place: str, message: str) -> None:
        super().__init__(message if place == "" else f"{place}: {message}")
        self.place = place


def quoted(text: str) -> str:
    """A text between quotes, for a message."""
    return json.dumps(text, ensure_ascii=False)


def describe_given(given: object) -> str:
    """What was given, short enough for a message."""
    if isinstance(given, str):
        return quoted(f"{given[:60]}…" if len(given) > 60 else given)
    if isinstance(given, Exact):
        return exact_text(given)
    if given is None or isinstance(given, (bool, int, float)):
        return str(given)
    if isinstance(given, (list, tuple)):
        return "a list"
    unit = unit_in(given)
    if isinstance(unit, str):
        return unit
    return "an object" if isinstance(given, Mapping) else f"a {type(given).__name__}"


def unit_in(given: object) -> object:
    """The unit of an amount, whichever way it is given; None for everything else."""
    if isinstance(given, Mapping):
        return cast("Mapping[object, object]", given).get("unit")
    return cast(object, getattr(given, "unit", None))
