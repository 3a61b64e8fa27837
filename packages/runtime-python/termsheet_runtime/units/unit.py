"""The unit of an amount: a product of whole powers of dimensions."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import cmp_to_key
from typing import ClassVar, Dict, Iterable, Literal, Optional, Tuple, Union

from .unit_too_large import UnitTooLarge


@dataclass(frozen=True)
class Currency:
    """Money of one currency, by its ISO 4217 code."""

    code: str
    kind: Literal["currency"] = "currency"


@dataclass(frozen=True)
class Shares:
    """Shares of one class, named as the contract names it."""

    share_class: str
    kind: Literal["shares"] = "shares"


@dataclass(frozen=True)
class Annum:
    """Years."""

    kind: Literal["annum"] = "annum"


@dataclass(frozen=True)
class CalendarDay:
    """Calendar days."""

    kind: Literal["day"] = "day"


# What an amount is counted in, before multiplying: a currency, a class of shares, years, days.
Dimension = Union[Currency, Shares, Annum, CalendarDay]


@dataclass(frozen=True)
class Factor:
    """A dimension to a power other than 0; a negative power stands below the line."""

    dimension: Dimension
    power: int


@dataclass(frozen=True)
class Unit:
    """A product of whole powers of dimensions; two are the same exactly when their keys are."""

    # In a fixed order, each dimension once: currencies, then shares by class, then years, days.
    factors: Tuple[Factor, ...]
    # Stands for the unit in maps and caches; not meant for people (see `unit_label`).
    key: str
    # How many of what stands below the line a figure of it is shown and handed in for: `1000` of
    # `shares per $1,000`, a decimal; None for one. The figure itself is always for one, so that
    # two units of one key add, whatever they are shown for.
    per: Optional[str] = None

    # The units that contracts name; `multiply` and `divide` make the others.

    # A plain number, a percentage included.
    none: ClassVar[Unit]
    # A length of time in years, as a day count gives it.
    years: ClassVar[Unit]
    # Per annum: interest needs a day count before it becomes money.
    rate: ClassVar[Unit]
    # Calendar days, as figures are multiplied and divided by them; they are no part of a year.
    days: ClassVar[Unit]

    @staticmethod
    def money(code: str) -> Unit:
        """An amount of money; `code` is the currency's ISO 4217 code, such as `USD`."""
        return _unit_of((Factor(Currency(code), 1),))

    @staticmethod
    def shares(share_class: str) -> Unit:
        """A number of shares of one class, named as the contract names it."""
        return _unit_of((Factor(Shares(share_class), 1),))

    @staticmethod
    def price(code: str, share_class: str) -> Unit:
        """Money for each share of a class."""
        return divide(Unit.money(code), Unit.shares(share_class))

    @staticmethod
    def shown_per(unit: Unit, per: str) -> Unit:
        """The same unit, shown for so many of what stands below the line, such as `1000`."""
        return replace(unit, per=None if per == "1" else per)


# The highest power a contract can mean; far above any that one does.
_MAX_POWER = 1000

_KIND_ORDER = {"currency": 0, "shares": 1, "annum": 2, "day": 3}


def multiply(left: Unit, right: Unit) -> Unit:
    """The unit of a product; raises UnitTooLarge where a power leaves -1,000 to 1,000."""
    return _combined(left, right, 1)


def divide(above: Unit, below: Unit) -> Unit:
    """The unit of a quotient: `$ / ($ per share)` is shares.

    Raises UnitTooLarge where a dimension's power leaves -1,000 to 1,000.
    """
    return _combined(above, below, -1)


def equal_units(left: Unit, right: Unit) -> bool:
    """Whether two units are the same, whatever they are shown for."""
    return left.key == right.key


def _combined(left: Unit, right: Unit, direction: Literal[1, -1]) -> Unit:
    if not right.factors:
        return left
    if not left.factors and direction == 1:
        return right
    factors: Dict[str, Factor] = {_dimension_key(each.dimension): each for each in left.factors}
    for factor in right.factors:
        key = _dimension_key(factor.dimension)
        before = factors.get(key)
        total = (0 if before is None else before.power) + direction * factor.power
        if abs(total) > _MAX_POWER:
            raise UnitTooLarge
        if total == 0:
            factors.pop(key, None)
        else:
            factors[key] = Factor(factor.dimension, total)
    return _unit_of(factors.values())


def _unit_of(factors: Iterable[Factor]) -> Unit:
    ordered = sorted(factors, key=cmp_to_key(_order))
    keys = (f"{_dimension_key(each.dimension)}^{each.power}" for each in ordered)
    return Unit(tuple(ordered), " ".join(keys))


def _order(first: Factor, second: Factor) -> int:
    """By UTF-16 code unit and never by locale, so that every machine has the same keys."""
    one, other = first.dimension, second.dimension
    if one.kind != other.kind:
        return _KIND_ORDER[one.kind] - _KIND_ORDER[other.kind]
    left, right = _code_units(_dimension_key(one)), _code_units(_dimension_key(other))
    return (left > right) - (left < right)


def _code_units(text: str) -> bytes:
    return text.encode("utf-16-be", "surrogatepass")


def _dimension_key(dimension: Dimension) -> str:
    """A quoted name ends where its quotes end: none can pose as another or as two dimensions."""
    if dimension.kind == "annum" or dimension.kind == "day":
        return dimension.kind
    name = dimension.code if dimension.kind == "currency" else dimension.share_class
    quoted = _HALF_OF_A_PAIR.sub(
        lambda half: f"\\u{ord(half.group()):04x}", json.dumps(name, ensure_ascii=False)
    )
    return f"{dimension.kind} {quoted}"


# What no text can hold by itself is written as its code.
_HALF_OF_A_PAIR = re.compile("[\ud800-\udfff]")


Unit.none = _unit_of(())
Unit.years = _unit_of((Factor(Annum(), 1),))
Unit.rate = _unit_of((Factor(Annum(), -1),))
Unit.days = _unit_of((Factor(CalendarDay(), 1),))
