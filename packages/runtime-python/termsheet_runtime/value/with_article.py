"""A name as it stands in a sentence."""

from __future__ import annotations


def with_article(name: str) -> str:
    """A name behind its article, by its first letter: `an Interest Payment Date`, `a Sale`."""
    return f"{'an' if name.startswith(('A', 'E', 'I', 'O')) else 'a'} {name}"
