import type {
  Comparison,
  Conditional,
  Expression,
  List,
  ListItem,
  Logical,
  Rounding,
} from '@termsheet/dsl';
import { Duration, Exact, Missing, parseExact, parseIsoDate, type Value } from '@termsheet/runtime';
import { fold } from './fold-values.ts';
import { combine, figure, isSame, NotShown, order, truth } from './plain-values.ts';
import type { Reckoning } from './reckoning.ts';
import { dayPicked, recomputeDate } from './recompute-dates.ts';
import { recomputePhrase } from './recompute-phrases.ts';
import { roundByHand } from './round-by-hand.ts';

/** The value of an expression: what the step shows where it stands, or else what its parts come to. */
export function recompute(reckoning: Reckoning, node: Expression): Value {
  const known = reckoning.shown.valueAt(node);
  return known === undefined ? recomputeWhole(reckoning, node) : known;
}

/** The same without what the step itself shows there. */
export function recomputeWhole(reckoning: Reckoning, node: Expression): Value {
  const of = (part: Expression): Value => recompute(reckoning, part);
  switch (node.kind) {
    case 'Group':
      return of(node.inner);
    case 'Arithmetic':
      return combine(node.operator, of(node.left), of(node.right));
    case 'Negation':
      return combine('-', Exact.ZERO, of(node.operand));
    case 'PercentOf':
      return combine('*', percent(node.percent), of(node.operand));
    case 'Clamp':
      return clamp(of(node.operand), node.limit, of(node.bound));
    case 'Rounding':
      return roundTo(reckoning, node, of(node.operand));
    case 'Comparison':
      return compare(reckoning, node);
    case 'IsEither': {
      const left = of(node.left);
      if (left instanceof Missing) return left;
      return node.members.some((member) => isSame(left, of(member)));
    }
    case 'Not': {
      const value = truth(of(node.operand));
      return value instanceof Missing ? value : !value;
    }
    case 'Logical':
      return logical(reckoning, node);
    case 'Conditional':
      return conditional(reckoning, node);
    case 'List':
      return list(reckoning, node);
    case 'Application':
    case 'FieldOf':
    case 'Interpolation':
    case 'UnpaidAmount':
    case 'AmountPerformed':
    case 'Interest':
    case 'ItemsOf':
      return absent(node);
    default:
      return recomputeLeaf(reckoning, node);
  }
}

/** Of an event that did not happen there is nothing to show. */
function absent(node: Expression): Value {
  if (node.kind === 'FieldOf') return new Missing('not yet', ['an event']);
  throw new NotShown(`what stands at ${node.kind}`);
}

type Leaf = Exclude<
  Expression,
  {
    readonly kind:
      | 'Group'
      | 'Arithmetic'
      | 'Negation'
      | 'PercentOf'
      | 'Clamp'
      | 'Rounding'
      | 'Comparison'
      | 'IsEither'
      | 'Not'
      | 'Logical'
      | 'Conditional'
      | 'List'
      | 'Application'
      | 'FieldOf'
      | 'Interpolation'
      | 'UnpaidAmount'
      | 'AmountPerformed'
      | 'Interest'
      | 'ItemsOf';
  }
>;

function recomputeLeaf(reckoning: Reckoning, node: Leaf): Value {
  switch (node.kind) {
    case 'Reference':
      // What is no term is one of the names that a choice is among.
      return node.name.text;
    case 'MoneyLiteral':
    case 'PriceLiteral':
      return exact(node.amount);
    case 'SharesLiteral':
      return exact(node.count);
    case 'NumberLiteral':
      return exact(node.value);
    case 'PercentLiteral':
    case 'RateLiteral':
      return percent(node.value);
    case 'RatioLiteral': {
      const { amount, per } = node;
      const of = amount.kind === 'MoneyLiteral' ? amount.amount : amount.count;
      return exact(of).dividedBy(per.kind === 'PerMoney' ? exact(per.amount) : Exact.ONE);
    }
    case 'DateLiteral':
      return parseIsoDate(node.iso) ?? missing(node.iso);
    case 'YesNoLiteral':
      return node.value;
    case 'NoneLiteral':
      return new Missing('none', []);
    case 'Text':
      return node.text;
    case 'DayCountLiteral':
      return node.name;
    case 'DurationLiteral': {
      const { unit, count } = node;
      if (unit.kind === 'named') return new Duration(Number(count), { calendar: -1 });
      const months = { days: 1, weeks: 7, months: 1, years: 12 }[unit.unit];
      const isDays = unit.unit === 'days' || unit.unit === 'weeks';
      return new Duration(Number(count) * months, isDays ? 'days' : 'months');
    }
    case 'NotComputable':
      return new Missing('unknown', [node.reason]);
    case 'DateInQuestion':
      return reckoning.shown.step.day;
    case 'DateOffset':
    case 'NearestOpenDay':
    case 'DayOfMonth':
    case 'DaysBetween':
    case 'DateOfEvent':
      return recomputeDate(reckoning, node, (part) => recompute(reckoning, part));
    case 'PickEvent': {
      const day = dayPicked(node);
      if (day === null) return recomputePhrase(reckoning, node);
      return recomputeDate(reckoning, day, (part) => recompute(reckoning, part));
    }
    case 'OnDate':
    case 'ImmediatelyBefore':
    case 'AsIf':
      // The step is that of another day, or of a hypothesis: what stands in it was read there.
      return recompute(reckoning, node.operand);
    default:
      return recomputePhrase(reckoning, node);
  }
}

function missing(reason: string): Missing {
  return new Missing('unknown', [reason]);
}

function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === undefined) throw new NotShown(`the figure ${text}`);
  return value;
}

function percent(text: string): Exact {
  return exact(text).dividedBy(Exact.of(100));
}

function clamp(value: Value, limit: 'below' | 'above', bound: Value): Value {
  if (value instanceof Missing) return value;
  if (bound instanceof Missing) return bound;
  const isPast = limit === 'below' ? order(value, bound) < 0 : order(value, bound) > 0;
  return isPast ? bound : value;
}

/** A value rounded as the words of a rounding say. */
export function roundTo(reckoning: Reckoning, node: Rounding, value: Value): Value {
  if (value instanceof Missing) return value;
  const { place } = node;
  const step =
    place.kind === 'whole'
      ? Exact.ONE
      : place.kind === 'cent'
        ? Exact.ratio(1n, 100n)
        : place.kind === 'decimals'
          ? Exact.ratio(1n, 10n ** BigInt(place.places))
          : figure(recompute(reckoning, place.of));
  return roundByHand(figure(value), node.mode, step);
}

function compare(reckoning: Reckoning, { left, right, operator }: Comparison): Value {
  const [a, b] = [recompute(reckoning, left), recompute(reckoning, right)];
  if (a instanceof Missing) return a;
  if (b instanceof Missing) return b;
  switch (operator) {
    case 'is':
      return isSame(a, b);
    case 'is not':
      return !isSame(a, b);
    case 'is more than':
    case 'is after':
      return order(a, b) > 0;
    case 'is at least':
    case 'is on or after':
      return order(a, b) >= 0;
    case 'is less than':
    case 'is before':
      return order(a, b) < 0;
    case 'is at most':
    case 'is on or before':
      return order(a, b) <= 0;
  }
}

/** What decides by itself need not be joined by the other side. */
function logical(reckoning: Reckoning, { left, right, operator }: Logical): Value {
  const decides = operator === 'or';
  const first = truth(recompute(reckoning, left));
  if (first === decides) return first;
  const second = truth(recompute(reckoning, right));
  if (second === decides) return second;
  return first instanceof Missing ? first : second;
}

function conditional(reckoning: Reckoning, node: Conditional): Value {
  const applies = truth(recompute(reckoning, node.condition));
  if (applies instanceof Missing) return applies;
  return recompute(reckoning, applies ? node.then : node.otherwise);
}

/** An item stands under its own step, where its words begin. */
function itemValue(reckoning: Reckoning, { value, span }: ListItem): Value {
  const { shown } = reckoning;
  const step = shown.startingAt(value.span) ?? shown.startingAt(span);
  return step === undefined ? recompute(reckoning, value) : step.value;
}

function list(reckoning: Reckoning, { operator, items }: List): Value {
  switch (operator) {
    case 'whichever':
      return whichever(reckoning, items);
    case 'first available':
      return firstAvailable(reckoning, items);
    case 'all':
    case 'any':
    case 'none':
      return quantify(reckoning, operator, items);
    default:
      return fold(
        operator,
        items.map((item) => itemValue(reckoning, item)),
      );
  }
}

function whichever(reckoning: Reckoning, items: readonly ListItem[]): Value {
  for (const item of items) {
    const { condition } = item;
    const applies =
      condition === null || condition === 'otherwise' || truth(recompute(reckoning, condition));
    if (applies instanceof Missing) return applies;
    if (applies) return itemValue(reckoning, item);
  }
  return missing('nothing applies');
}

/** What is not there is passed over; what nobody knows may be there. */
function firstAvailable(reckoning: Reckoning, items: readonly ListItem[]): Value {
  let value: Value = missing('nothing');
  for (const item of items) {
    const { condition } = item;
    const isAsked = condition === null || condition === 'otherwise';
    const applies = isAsked || truth(recompute(reckoning, condition));
    if (applies === false) continue;
    value = applies === true ? itemValue(reckoning, item) : applies;
    if (!(value instanceof Missing) || value.kind === 'unknown') return value;
  }
  return value;
}

function quantify(
  reckoning: Reckoning,
  operator: 'all' | 'any' | 'none',
  items: readonly ListItem[],
): Value {
  const decides = operator !== 'all';
  let open: Missing | null = null;
  for (const item of items) {
    const value = truth(itemValue(reckoning, item));
    if (value === decides) return operator === 'any';
    if (value instanceof Missing) open ??= value;
  }
  return open ?? operator !== 'any';
}
