"""A number with its unit, as a contract would print it."""

from __future__ import annotations

from typing import Optional

from ..exact.exact import ONE, Exact, as_decimal
from ..exact.format import format_decimal, format_figure, format_percent
from ..exact.parse import parse_exact
from .label_parts import is_per_annum, sides, singular
from .shown_figure import shown_figure
from .unit import Dimension, Unit


def format_amount(amount: Exact, unit: Unit) -> str:
    """An amount with its unit: `$0.22 per share of Common Stock`, `EUR 5,000`, `9% per annum`.

    Money that has cents shows at least two decimals, whole money none. Where no decimal is exact
    the fraction stands before its decimals: `$11/150 (≈ $0.0733333) per share of Common Stock`. A
    ratio is shown for as many as its unit says: `12.5 shares of Common Stock per $1,000`.
    """
    if is_per_annum(unit):
        return f"{format_percent(amount)} per annum"
    value = shown_figure(amount, unit)
    words = sides(unit, _write_money)
    only = _only_above_the_line(unit)
    written: list[str] = []
    if only is not None and only.kind == "currency":
        written.append(_format_money(value, singular(only)))
    else:
        written.append(format_figure(value, lambda figure: figure))
        counts = only is not None and only.kind in ("shares", "day")
        written.append(singular(only) if only and counts and abs(value) == ONE else words.above)
    written.append(words.below)
    return " ".join(word for word in written if word != "")


def _only_above_the_line(unit: Unit) -> Optional[Dimension]:
    """The dimension above the line, where it is one and not raised."""
    above = [factor for factor in unit.factors if factor.power > 0]
    return above[0].dimension if len(above) == 1 and above[0].power == 1 else None


def _write_money(per: str, currency: str) -> str:
    figure = parse_exact(per)
    return f"{per} {currency}" if figure is None else _format_money(figure, currency)


def _format_money(value: Exact, currency: str) -> str:
    symbol = "$" if currency == "USD" else f"{currency} "

    def with_symbol(figure: str) -> str:
        return f"-{symbol}{figure[1:]}" if figure.startswith("-") else symbol + figure

    written = as_decimal(value)
    if written is None:
        return format_figure(value, with_symbol)
    places = 0 if written.places == 0 else max(written.places, 2)
    return with_symbol(format_decimal(value, places))
