"""The pieces of a unit's words: singular, plural, names in backquotes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Callable, Optional

from ..exact.format import format_decimal
from ..exact.parse import parse_exact
from .unit import Dimension, Unit

# How what stands below the line is written where a figure is shown for many of it.
WriteMany = Callable[[str, str], str]


@dataclass(frozen=True)
class Sides:
    """What stands above the line, `USD × shares of A`, and below it, `per share of B per annum`."""

    above: str
    below: str


def sides(unit: Unit, write_many: Optional[WriteMany] = None) -> Sides:
    """Both sides of the line in words."""
    write = _write_count if write_many is None else write_many
    above = [
        _raised(_plural(each.dimension), each.power) for each in unit.factors if each.power > 0
    ]
    below: list[str] = []
    for each in unit.factors:
        if each.power < 0:
            one = _raised(singular(each.dimension), -each.power)
            below.append(f"per {one if unit.per is None or below else write(unit.per, one)}")
    return Sides(" × ".join(above), " ".join(below))


def _write_count(per: str, of: str) -> str:
    count = parse_exact(per)
    return f"{per if count is None else format_decimal(count)} {of}"


def is_per_annum(unit: Unit) -> bool:
    """Whether the unit is that of an interest rate and nothing else."""
    if len(unit.factors) != 1:
        return False
    factor = unit.factors[0]
    return factor.dimension.kind == "annum" and factor.power == -1


def singular(dimension: Dimension) -> str:
    """The unit of one: `share of Common Stock`."""
    if dimension.kind == "annum" or dimension.kind == "day":
        return dimension.kind
    if dimension.kind == "currency":
        return _name_text(dimension.code)
    return f"share of {_name_text(dimension.share_class)}"


def _plural(dimension: Dimension) -> str:
    if dimension.kind == "annum":
        return "years"
    if dimension.kind == "day":
        return "days"
    if dimension.kind == "currency":
        return _name_text(dimension.code)
    return f"shares of {_name_text(dimension.share_class)}"


def _raised(text: str, power: int) -> str:
    if power == 1:
        return text
    return f"{f'({text})' if ' ' in text else text}^{power}"


def _name_text(name: str) -> str:
    """A name as the language writes it: capitalised words as they are, others in backquotes.

    So it cannot read as part of the label. Characters that do not show, or turn the text around
    them about, are given by their codes.
    """
    if _is_capitalised(name):
        return name
    return f"`{''.join(_shown(character) for character in name)}`"


def _is_capitalised(name: str) -> bool:
    """Capitalised words with single spaces between them, joined by `of` at most."""
    words = name.split(" ")
    if not _is_capitalised_word(words[0]):
        return False
    place = 1
    while place < len(words):
        if words[place] == "of":
            place += 1
        if place >= len(words) or not _is_capitalised_word(words[place]):
            return False
        place += 1
    return True


def _is_capitalised_word(word: str) -> bool:
    if word == "" or not _starts_word(word[0]):
        return False
    return all(
        character in ".&'’-" or unicodedata.category(character)[0] in "LMN"
        for character in word[1:]
    )


def _starts_word(character: str) -> bool:
    category = unicodedata.category(character)
    return category == "Lu" or category[0] == "N"


def _shown(character: str) -> str:
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return f"\\u{{{ord(character):x}}}" if hidden or character == "`" else character
