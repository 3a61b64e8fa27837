"""Answers questions about emitted packages, one in each line of JSON, for the tests of the emitter."""

import builtins
import copy
import importlib
import inspect
import json
import pkgutil
import sys
import traceback


def main() -> None:
    sys.path.insert(0, sys.argv[1])
    for line in sys.stdin:
        try:
            answer = {"answer": answer_in_one_room(json.loads(line))}
        except Exception:
            answer = {"error": traceback.format_exc()}
        print(json.dumps(answer), flush=True)


def answer_in_one_room(request):
    """All questions of a request are worked out in one thread: one for each takes longer than they do."""
    if request["ask"] == "pwned":
        return answer_to(request)
    share_runtime(request["package"])
    room = importlib.import_module(request["package"] + "._runtime.timeline.room")
    return room.with_room(lambda: answer_to(request))


def share_runtime(package):
    """Every package here brings the same runtime: that of the first is loaded, whole, for all of them."""
    if not RUNTIME:
        root = importlib.import_module(package + "._runtime")
        for found in pkgutil.walk_packages(root.__path__, root.__name__ + "."):
            importlib.import_module(found.name)
        modules = [name for name in sys.modules if name.startswith(root.__name__)]
        RUNTIME.update((name[len(package) :], sys.modules[name]) for name in modules)
    for place, module in RUNTIME.items():
        sys.modules.setdefault(package + place, module)


RUNTIME = {}


def answer_to(request):
    if request["ask"] == "pwned":
        return hasattr(builtins, "pwned")
    package = importlib.import_module(request["package"])
    runtime = importlib.import_module(request["package"] + "._runtime.typed.as_json")
    contract_of = getattr(package, request["package"])
    if request["ask"] == "vector":
        vectors = importlib.import_module(request["package"] + "._runtime.typed.check_vector")
        return vectors.differences_of(contract_of, request["vector"])
    taken = inspect.signature(contract_of).parameters
    given = {part: value for part, value in request["inputs"].items() if part in taken}
    contract = contract_of(**given)
    on_date = contract.on(request["on"])
    if request["ask"] == "explain":
        return [explained(runtime, on_date, each) for each in request["questions"]]
    return {
        "terms": [runtime.as_json(read(on_date, each)) for each in request["questions"]],
        "checks": runtime.as_json(on_date.checks()),
        "docket": runtime.as_json(on_date.docket()),
        "voidEvents": runtime.as_json(contract.void_events),
        "source": [contract.source, on_date.source],
    }


def read(on_date, question):
    term = getattr(on_date, question["term"])
    return term if question["inputs"] is None else term(**question["inputs"])


def explained(runtime, on_date, question):
    derivation = on_date.explain(question["term"], **(question["inputs"] or {}))
    return [runtime.as_json(without_values(step)) for step in derivation.steps]


def without_values(step):
    bare = copy.copy(step)
    for part in ("value", "unrounded", "from_"):
        object.__setattr__(bare, part, None)
    return bare


main()
