import type { DurationLiteral, RatioLiteral } from '@termsheet/dsl';
import {
  divideUnits,
  equalUnits,
  Exact,
  figureAsShown,
  parseExact,
  Unit,
  type ValueType,
} from '@termsheet/runtime';
import { describeType } from '../../checked/describe-type.ts';
import {
  FIGURE_PATTERN,
  isNeverBelowZero,
  readFigure,
  UNSIGNED_FIGURE_PATTERN,
} from './read-figure.ts';
import type { ValueForm, WrittenValue } from './value-form.ts';

type Quantity = Extract<ValueType, { readonly kind: 'quantity' }>;

const HUNDRED = Exact.of(100);

/** What a number of weeks is divided by to be days. */
const WEEK = Exact.ONE.dividedBy(Exact.of(7));

/** Money, shares, prices, rates and numbers. In JSON the figure stands alone, in the type's unit. */
export const quantityForm: ValueForm<Quantity> = {
  readLiteral: (reading, written) => {
    const stated = statedFigure(written, reading.type.unit);
    if (stated === null || !equalUnits(stated.unit, reading.type.unit)) return undefined;
    const figure = readFigure(reading, stated.figure);
    return figure === null || stated.of === null ? figure : figure.dividedBy(stated.of);
  },
  readText: (reading, text) => {
    const shown = readFigure(reading, text);
    return shown === null ? null : figureAsShown(shown, reading.type.unit);
  },
  schema: (type) => {
    const unsigned = isNeverBelowZero(type);
    const pattern = unsigned ? UNSIGNED_FIGURE_PATTERN : FIGURE_PATTERN;
    const minimum = unsigned ? 0 : Number.MIN_SAFE_INTEGER;
    return {
      description: `The bare figure: ${describeType(type)}.`,
      anyOf: [
        { type: 'string', pattern, maxLength: 1000 },
        { type: 'integer', minimum, maximum: Number.MAX_SAFE_INTEGER },
      ],
    };
  },
};

interface StatedFigure {
  readonly figure: string;
  readonly unit: Unit;
  /** What the figure is divided by: 100 for a percentage; null for one. */
  readonly of: Exact | null;
}

/** What a literal states; where it leaves out its class of shares, that of the wanted unit is meant. */
function statedFigure(written: WrittenValue, wanted: Unit): StatedFigure | null {
  switch (written.kind) {
    case 'MoneyLiteral':
      return plain(written.amount, Unit.money(written.currency));
    case 'PriceLiteral': {
      const shareClass = written.shareClass?.text ?? shareClassOf(wanted);
      return shareClass === null
        ? null
        : plain(written.amount, Unit.price(written.currency, shareClass));
    }
    case 'SharesLiteral': {
      const shareClass = written.shareClass?.text ?? shareClassOf(wanted);
      return shareClass === null ? null : plain(written.count, Unit.shares(shareClass));
    }
    case 'NumberLiteral':
      // A bare 0 has no unit: it is nought dollars as well as nought shares.
      return plain(written.value, /^0+$/.test(written.value) ? wanted : Unit.none);
    case 'PercentLiteral': {
      // A rate is per annum or nothing, so a bare percentage cannot be misread for one.
      const unit = equalUnits(wanted, Unit.rate) ? Unit.rate : Unit.none;
      return { figure: written.value, unit, of: HUNDRED };
    }
    case 'RateLiteral':
      return { figure: written.value, unit: Unit.rate, of: HUNDRED };
    case 'RatioLiteral':
      return statedRatio(written, wanted);
    case 'DurationLiteral':
      return statedDays(written);
    default:
      return null;
  }
}

function plain(figure: string, unit: Unit): StatedFigure {
  return { figure, unit, of: null };
}

/** `45 days`, `75/2 days`, `2 weeks`; null for months and days of a calendar, which no figure is in. */
function statedDays({ count, unit }: DurationLiteral): StatedFigure | null {
  const word = unit.kind === 'calendar' ? unit.unit : null;
  if (word === 'days') return plain(count, Unit.days);
  return word === 'weeks' ? { figure: count, unit: Unit.days, of: WEEK } : null;
}

/** `12.5 shares per $1,000`; classes that are left out are those of the wanted unit. */
function statedRatio({ amount, per }: RatioLiteral, wanted: Unit): StatedFigure | null {
  const above = statedFigure(amount, sideOf(wanted, 1));
  const shareClass =
    per.kind === 'PerShare' ? (per.shareClass?.text ?? shareClassOf(sideOf(wanted, -1))) : null;
  if (above === null || (per.kind === 'PerShare' && shareClass === null)) return null;
  const below = per.kind === 'PerMoney' ? Unit.money(per.currency) : Unit.shares(shareClass ?? '');
  const of = per.kind === 'PerMoney' ? parseExact(per.amount) : Exact.ONE;
  if (of === undefined || of.isZero()) return null;
  return { figure: above.figure, unit: divideUnits(above.unit, below), of };
}

/** What stands above the line of a unit, or below it. */
function sideOf(unit: Unit, sign: 1 | -1): Unit {
  return { ...unit, factors: unit.factors.filter(({ power }) => power * sign > 0) };
}

function shareClassOf(unit: Unit): string | null {
  for (const { dimension } of unit.factors) {
    if (dimension.kind === 'shares') return dimension.shareClass;
  }
  return null;
}
