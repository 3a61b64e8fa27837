import * as runtime from '@termsheet/runtime';
import { type Exact, Unit } from '@termsheet/runtime';
import { describeUnit, divide, multiply, unitLabel } from '../../runtime/src/units/index.ts';
import { offsetOf } from '../../runtime/src/times/zones.ts';

/** Every so many months from an anchor, as a question carries it. */
export interface Step {
  readonly anchor: number;
  readonly months: number;
  readonly monthEnd: 'same day' | 'last day';
}

interface Context {
  readonly coupons: Step | null;
  readonly maturity: number | 'none' | null;
}

/** The name of an answer and its arguments, by which `tests/answer_questions.py` answers too. */
export type Question = readonly [keyof typeof ANSWERS, ...(readonly unknown[])];

/** What the runtime answers; what it refuses is answered by the message. */
export function answer([name, ...given]: Question): unknown {
  try {
    const work: (...given: never[]) => unknown = ANSWERS[name];
    return work(...(given as never[])) ?? null;
  } catch (error) {
    if (error instanceof RangeError) return `! ${error.message}`;
    throw error;
  }
}

function exact(text: string): Exact {
  const value = runtime.parseExact(text);
  if (value === undefined) throw new RangeError(`Not a number: ${text}`);
  return value;
}

const ANSWERS = {
  combine,
  shown,
  parse: (text: string) => runtime.parseExact(text)?.toString(),
  round: (text: string, mode: runtime.RoundingMode, step: string) =>
    runtime.roundToMultiple(exact(text), mode, exact(step)).toString(),
  places: (text: string, mode: runtime.RoundingMode, places: number) =>
    runtime.roundToDecimals(exact(text), mode, places).toString(),
  amount,
  date,
  iso: runtime.parseIsoDate,
  long: runtime.parseLongDate,
  calendar,
  'day count': dayCount,
  schedule,
  periods,
  time,
} as const;

function combine(operator: '+' | '-' | '*' | '/' | 'compare', one: string, two: string): unknown {
  const [left, right] = [exact(one), exact(two)];
  switch (operator) {
    case 'compare':
      return left.compare(right);
    case '+':
      return left.plus(right).toString();
    case '-':
      return left.minus(right).toString();
    case '*':
      return left.times(right).toString();
    case '/':
      return left.dividedBy(right).toString();
  }
}

function shown(text: string): unknown {
  const value = exact(text);
  return [
    value.toString(),
    runtime.formatExact(value),
    runtime.formatFigure(value, (figure) => `<${figure}>`),
    runtime.formatPercent(value),
    runtime.formatApproximate(value, 4),
    value.floor().toString(),
    value.ceiling().toString(),
  ];
}

/** A unit by its factors: `money USD/shares Common Stock`. */
function unitOf(text: string): Unit {
  let unit: Unit = Unit.none;
  for (const [place, part] of text.split('/').entries()) {
    for (const factor of part.split('*')) {
      const [kind, ...words] = factor.split(' ');
      const one = factorOf(kind ?? '', words.join(' '));
      unit = place === 0 ? multiply(unit, one) : divide(unit, one);
    }
  }
  return unit;
}

function factorOf(kind: string, name: string): Unit {
  if (kind === 'money') return Unit.money(name);
  if (kind === 'shares') return Unit.shares(name);
  return kind === 'years' ? Unit.years : Unit.none;
}

function amount(text: string, unit: string, per: string): unknown {
  const shownUnit = Unit.shownPer(unitOf(unit), per);
  const written = runtime.formatAmount(exact(text), shownUnit);
  return [written, unitLabel(shownUnit), describeUnit(shownUnit), shownUnit.key];
}

function date(day: number, months: number): unknown {
  return [
    runtime.formatIsoDate(day),
    runtime.formatLongDate(day),
    runtime.weekdayNameOf(day),
    runtime.addMonths(day, months),
    runtime.addYears(day, months),
    runtime.dayOfMonthAfter((Math.abs(months) % 31) + 1, day),
  ];
}

function calendar(name: string, day: number, n: number): unknown {
  const found = runtime.namedCalendar(name);
  if (found === undefined) return [];
  return [
    found.nthAfter(day, n),
    found.nthBefore(day, n),
    found.firstOnOrAfter(day),
    found.firstOnOrBefore(day),
    found.closure(day),
    found.countOpen(day, day + n),
    found.openDays(day, day + n),
  ];
}

function dayCount(name: string, from: number, until: number, context: Context): unknown {
  const found = runtime.namedDayCount(name);
  if (found === undefined) return [];
  const known = {
    ...(context.coupons === null ? {} : { coupons: runtime.everyMonths(context.coupons) }),
    ...(context.maturity === null ? {} : { maturity: context.maturity }),
  };
  const span = { from, until };
  return [found.days(span, known), found.yearFraction(span, known).toString()];
}

function schedule(
  step: Step,
  [from, through]: readonly [number | null, number | null],
  convention: runtime.BusinessDayConvention | null,
  day: number,
): unknown {
  const dates = runtime.everyMonths(step);
  const rule = { convention: convention ?? 'following', calendar: runtime.newYorkBanks() } as const;
  const found = runtime.scheduleOf({
    dates,
    ...(from === null ? {} : { from }),
    ...(through === null ? {} : { through }),
    ...(convention === null ? {} : { adjustment: rule }),
  });
  return [
    found.onOrAfter(day),
    found.after(day),
    found.onOrBefore(day),
    found.before(day),
    found.has(day),
    found.between(day, day + 400),
    dates.perYear?.toString(),
    dates.atMonthEnd,
  ];
}

function periods(
  { months, monthEnd }: Step,
  from: number,
  until: number,
  stub: runtime.Stub,
): unknown {
  const spec = { from, until, step: { months, monthEnd }, stub };
  return runtime.periodsOf(spec).map((span) => [span.from, span.until]);
}

function time(text: string, zone: string, day: number): unknown {
  const found = runtime.parseTimeOfDay(text);
  if (found === undefined) return [null];
  return [runtime.formatTimeOfDay(found), offsetOf(zone, day, found.minutes)];
}
