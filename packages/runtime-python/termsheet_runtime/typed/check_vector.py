"""The test vectors of a contract: what must come out of each of its scenarios."""

from __future__ import annotations

from inspect import signature
from typing import Any, Callable, List, Mapping, Sequence, cast

from .as_json import as_json
from .contract_on_date import ContractOnDate, TypedContract

_Json = Mapping[str, Any]


def differences_of(open_contract: Callable[..., Any], vector: _Json) -> List[str]:
    """Where a contract gives something else than a vector says; nothing where it gives just that."""
    taken = signature(open_contract).parameters
    parts = cast(_Json, vector["inputs"])
    given = {part: value for part, value in parts.items() if part in taken}
    contract = cast("TypedContract[ContractOnDate]", open_contract(**given))
    found: List[str] = []
    _compare(found, "void events", as_json(contract.void_events), vector["voidEvents"])
    for day in cast("Sequence[_Json]", vector["days"]):
        on_date = contract.on(day["on"])
        for term, outcome in cast(_Json, day["terms"]).items():
            _compare(found, f"{term} on {day['on']}", as_json(getattr(on_date, term)), outcome)
        for question in cast("Sequence[_Json]", day["asked"]):
            term, inputs = str(question["term"]), cast(_Json, question["inputs"])
            outcome = as_json(getattr(on_date, term)(**inputs))
            _compare(found, f"{term} for {inputs} on {day['on']}", outcome, question["outcome"])
        _compare(found, f"the checks on {day['on']}", as_json(on_date.checks()), day["checks"])
        _compare(found, f"the docket on {day['on']}", as_json(on_date.docket()), day["docket"])
    return found


def _compare(found: List[str], what: str, given: Any, wanted: Any) -> None:
    if given != wanted:
        found.append(f"{what}: {given!r}, not {wanted!r}")
