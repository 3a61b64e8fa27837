"""Answers questions of the other runtime's tests: JSON in, JSON out.

Run as `python3 -m tests.answer_questions`. Each question is a list of the name of an answer below
and its arguments; what is raised is answered by its message.
"""

from __future__ import annotations

import json
import sys
from typing import Any, Callable, Dict, List, Optional

from termsheet_runtime.calendars.named_calendar import named_calendar
from termsheet_runtime.dates.add_months import add_months, add_years
from termsheet_runtime.dates.day_of_month_after import day_of_month_after
from termsheet_runtime.dates.day_span import DaySpan
from termsheet_runtime.dates.iso_date import format_iso_date, parse_iso_date
from termsheet_runtime.dates.long_date import format_long_date, parse_long_date
from termsheet_runtime.dates.weekday import weekday_name_of
from termsheet_runtime.daycounts.day_count import DayCountContext
from termsheet_runtime.daycounts.named_day_count import named_day_count
from termsheet_runtime.exact.exact import (
    Exact,
    ceiling,
    compare,
    divided_by,
    exact_text,
    floor,
    minus,
    plus,
    times,
)
from termsheet_runtime.exact.format import (
    format_approximate,
    format_exact,
    format_figure,
    format_percent,
)
from termsheet_runtime.exact.parse import parse_exact
from termsheet_runtime.exact.rounding import RoundingMode, round_to_decimals, round_to_multiple
from termsheet_runtime.schedules.business_days import BusinessDayRule
from termsheet_runtime.schedules.periods import MonthsStep, PeriodSpec, periods_of
from termsheet_runtime.schedules.recurrence import MonthStep, Recurrence, every_months
from termsheet_runtime.schedules.schedule import ScheduleSpec, schedule_of
from termsheet_runtime.times.time_of_day import format_time_of_day, parse_time_of_day
from termsheet_runtime.times.zones import offset_of
from termsheet_runtime.units.describe import describe_unit, unit_label
from termsheet_runtime.units.format_amount import format_amount
from termsheet_runtime.units.unit import Unit, divide, multiply


def _exact(text: str) -> Exact:
    value = parse_exact(text)
    if value is None:
        raise ValueError(f"Not a number: {text}")
    return value


def _text(value: Optional[Exact]) -> Optional[str]:
    return None if value is None else exact_text(value)


def _combine(operator: str, left: str, right: str) -> Any:
    one, other = _exact(left), _exact(right)
    if operator == "compare":
        return compare(one, other)
    operate = {"+": plus, "-": minus, "*": times, "/": divided_by}[operator]
    return exact_text(operate(one, other))


def _shown(text: str) -> List[Any]:
    value = _exact(text)
    return [
        exact_text(value),
        format_exact(value),
        format_figure(value, lambda figure: f"<{figure}>"),
        format_percent(value),
        format_approximate(value, 4),
        str(floor(value)),
        str(ceiling(value)),
    ]


def _parse(text: str) -> Optional[str]:
    return _text(parse_exact(text))


def _places(text: str, mode: RoundingMode, places: int) -> str:
    return exact_text(round_to_decimals(_exact(text), mode, places))


def _round(text: str, mode: RoundingMode, step: str) -> str:
    return exact_text(round_to_multiple(_exact(text), mode, _exact(step)))


def _unit(text: str) -> Unit:
    """A unit by its factors: `money USD/shares Common Stock`."""
    unit = Unit.none
    for place, part in enumerate(text.split("/")):
        for factor in part.split("*"):
            kind, _, name = factor.partition(" ")
            made = {"money": Unit.money, "shares": Unit.shares}.get(kind)
            one = made(name) if made else (Unit.years if kind == "years" else Unit.none)
            unit = multiply(unit, one) if place == 0 else divide(unit, one)
    return unit


def _amount(text: str, unit: str, per: str) -> List[str]:
    shown = Unit.shown_per(_unit(unit), per)
    amount = format_amount(_exact(text), shown)
    return [amount, unit_label(shown), describe_unit(shown), shown.key]


def _date(day: int, months: int) -> List[Any]:
    return [
        format_iso_date(day),
        format_long_date(day),
        weekday_name_of(day),
        add_months(day, months),
        add_years(day, months),
        day_of_month_after(abs(months) % 31 + 1, day),
    ]


def _calendar(name: str, day: int, n: int) -> List[Any]:
    calendar = named_calendar(name)
    if calendar is None:
        return []
    return [
        calendar.nth_after(day, n),
        calendar.nth_before(day, n),
        calendar.first_on_or_after(day),
        calendar.first_on_or_before(day),
        calendar.closure(day),
        calendar.count_open(day, day + n),
        list(calendar.open_days(day, day + n)),
    ]


def _coupons(step: Any) -> Recurrence:
    return every_months(MonthStep(step["anchor"], step["months"], step["monthEnd"]))


def _day_count(name: str, from_: int, until: int, context: Any) -> List[Any]:
    convention = named_day_count(name)
    if convention is None:
        return []
    coupons = None if context["coupons"] is None else _coupons(context["coupons"])
    known = DayCountContext(coupons=coupons, maturity=context["maturity"])
    span = DaySpan(from_, until)
    return [convention.days(span, known), exact_text(convention.year_fraction(span, known))]


def _schedule(step: Any, window: List[Optional[int]], convention: Any, day: int) -> List[Any]:
    calendar = named_calendar("New York Banks")
    rule = None if calendar is None or convention is None else BusinessDayRule(convention, calendar)
    dates = _coupons(step)
    schedule = schedule_of(ScheduleSpec(dates, window[0], window[1], rule))
    return [
        schedule.on_or_after(day),
        schedule.after(day),
        schedule.on_or_before(day),
        schedule.before(day),
        schedule.has(day),
        list(schedule.between(day, day + 400)),
        _text(dates.per_year),
        dates.at_month_end,
    ]


def _periods(step: Any, from_: int, until: int, stub: Any) -> List[List[int]]:
    months = MonthsStep(step["months"], step["monthEnd"])
    return [[each.from_, each.until] for each in periods_of(PeriodSpec(from_, until, months, stub))]


def _time(text: str, zone: str, day: int) -> List[Any]:
    time = parse_time_of_day(text)
    if time is None:
        return [None]
    return [format_time_of_day(time), offset_of(zone, day, time.minutes)]


_ANSWERS: Dict[str, Callable[..., Any]] = {
    "combine": _combine,
    "shown": _shown,
    "parse": _parse,
    "round": _round,
    "places": _places,
    "amount": _amount,
    "date": _date,
    "iso": parse_iso_date,
    "long": parse_long_date,
    "calendar": _calendar,
    "day count": _day_count,
    "schedule": _schedule,
    "periods": _periods,
    "time": _time,
}


def _answer(question: List[Any]) -> Any:
    try:
        return _ANSWERS[question[0]](*question[1:])
    except ValueError as error:
        return f"! {error}"


if __name__ == "__main__":
    json.dump([_answer(question) for question in json.load(sys.stdin)], sys.stdout)
