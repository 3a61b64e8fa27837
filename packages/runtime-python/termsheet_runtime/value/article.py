"""A name as it stands in a sentence."""

from __future__ import annotations

import re

_SOUNDS_AS_CONSONANT = re.compile(r"uni[cfloqtv]|use|usu|us\b|uti|eur|one\b|ones?-", re.IGNORECASE)
_SOUNDS_AS_VOWEL = re.compile(r"hour|honest|hono|heir", re.IGNORECASE)
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)


def with_article(name: str) -> str:
    """A name behind its article: `an Interest Payment Date`, `a Unit`."""
    return f"{'an' if _sounds_as_vowel(name) else 'a'} {name}"


def _sounds_as_vowel(name: str) -> bool:
    if _SOUNDS_AS_VOWEL.match(name) is not None:
        return True
    return _VOWEL.match(name) is not None and _SOUNDS_AS_CONSONANT.match(name) is None
