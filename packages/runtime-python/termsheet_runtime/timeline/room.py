"""Stack for what terms rest on.

A contract's terms may rest on one another 500 deep (`limits.py`), and a formula nests besides: more
calls than Python allows by default, and more stack than a program's own thread may have. So each
question is worked out in a thread of its own with a stack that is large enough, in which our own
limits are met first. One question is worked out at a time: what one of them spends is counted for
the whole process, and an evaluation remembers what it was asked.
"""

from __future__ import annotations

import sys
import threading
from typing import Callable, Generic, List, Optional, TypeVar

Result = TypeVar("Result")

# Calls that may stand in one another: several times what the deepest terms take.
_CALLS = 50_000

# What they take at most, in bytes: address space, of which only what is used becomes memory.
_STACK = 256 * 1024 * 1024

_engine = threading.Lock()


class _Inside(threading.local):
    """Whether the thread in hand is one that has the room."""

    yes = False


_inside = _Inside()


def with_room(work: Callable[[], Result]) -> Result:
    """Works something out with enough stack for whatever our own limits let through.

    Where the machine gives no such thread it is worked out as things are: terms too deep for that
    are then impossible, and say so.
    """
    if _inside.yes:
        return work()
    with _engine:
        task = _Task(work)
        allowed = sys.getrecursionlimit()
        sys.setrecursionlimit(max(allowed, _CALLS))
        try:
            thread = _start(task)
            if thread is not None:
                thread.join()
        finally:
            sys.setrecursionlimit(allowed)
        return work() if thread is None else task.result()


class _Task(Generic[Result]):
    """Work that is done in another thread, and what came of it."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self._work = work
        self._results: List[Result] = []
        self._error: Optional[BaseException] = None

    def run(self) -> None:
        _inside.yes = True
        try:
            self._results.append(self._work())
        except BaseException as error:
            self._error = error

    def result(self) -> Result:
        if self._error is not None:
            raise self._error
        return self._results[0]


def _start(task: _Task[Result]) -> Optional[threading.Thread]:
    """A thread with a large stack that does the work; None where the machine gives none."""
    try:
        before = threading.stack_size(_STACK)
    except (ValueError, RuntimeError):
        return None
    try:
        thread = threading.Thread(target=task.run, name="termsheet", daemon=True)
        thread.start()
        return thread
    except RuntimeError:
        return None
    finally:
        threading.stack_size(before)
