import type { Expression, List, Rounding } from '@termsheet/dsl';
import { Exact } from '@termsheet/runtime';
import type { ContractSymbol } from '../../bound/symbol.ts';
import { shapeOfUnit } from '../../checked/quantity.ts';
import { type Constants, constantOf } from '../conditions/constant-of.ts';
import { valuesWritten, type WrittenValues } from '../index/values-written.ts';

/** How far definitions that name one another are followed. */
const MAX_DEPTH = 32;

/** Money comes in cents; shares and counts come whole. */
const CENTS = Exact.of(100);

/** Whether the readings of ambiguous Terms are looked into, or taken to come out whole. */
type Readings = 'looked into' | 'passed over';

/** Where {@link unroundedPart} looks; what each Term brings is worked out once. */
export interface Roundings {
  readonly constants: Constants;
  readonly known: Readonly<Record<Readings, Map<ContractSymbol, Expression | null>>>;
  /** What rules write to each state. */
  readonly written: WrittenValues;
}

/** Where a file's figures are looked into, none of them yet. */
export function roundingsOf(constants: Constants): Roundings {
  const known = { 'looked into': new Map(), 'passed over': new Map() };
  return { constants, known, written: valuesWritten(constants.checked) };
}

/**
 * The part of a figure that can make it a fraction of a share or of a cent with nothing rounding it
 * since: a quotient, a percentage, an average. Null where the figure comes out whole whenever the
 * inputs are: shares that are reported are taken to be whole, and money to be in cents.
 *
 * @param expression What is delivered, issued or paid.
 */
export function unroundedPart(roundings: Roundings, expression: Expression): Unrounded | null {
  const certain = partOf({ roundings, readings: 'passed over', depth: 0 }, expression);
  if (certain !== null) return { part: certain, severity: 'warning' };
  const read = partOf({ roundings, readings: 'looked into', depth: 0 }, expression);
  return read === null ? null : { part: read, severity: 'information' };
}

/**
 * A figure that can come out with a fraction: a note where only a reading of an ambiguous Term leaves
 * it, since the text may mean just that.
 */
export interface Unrounded {
  readonly part: Expression;
  readonly severity: 'warning' | 'information';
}

interface Search {
  readonly roundings: Roundings;
  readonly readings: Readings;
  readonly depth: number;
}

function partOf(search: Search, node: Expression): Expression | null {
  const { constants } = search.roundings;
  const constant = constantOf(constants, node);
  if (constant?.kind === 'figure') return isWhole(search, node, constant.value) ? null : node;
  switch (node.kind) {
    case 'Group':
      return partOf(search, node.inner);
    case 'Negation':
    case 'OnDate':
    case 'ImmediatelyBefore':
    case 'AsIf':
      return partOf(search, node.operand);
    case 'Arithmetic':
      if (node.operator === '/') return node;
      return partOf(search, node.left) ?? partOf(search, node.right);
    case 'PercentOf':
      return node;
    case 'Clamp':
      return partOf(search, node.operand) ?? partOf(search, node.bound);
    case 'Conditional':
      return partOf(search, node.then) ?? partOf(search, node.otherwise);
    case 'Rounding':
      return partOfRounding(search, node);
    case 'Interpolation':
      return node;
    case 'List':
      return partOfList(search, node);
    case 'Interest':
      return node;
    case 'Allocate':
      return node.rounding === null ? node : partOfRounding(search, node.rounding);
    case 'Largest':
      return (
        partOf(search, node.from) ?? partOf(search, node.step) ?? partOf(search, node.otherwise)
      );
    case 'Statistic':
    case 'EventStatistic':
      if (node.statistic === 'average') return node;
      return node.operand === null ? null : partOf(search, node.operand);
    case 'Reference':
      return partOfName(search, node, node.name);
    case 'Application':
      return partOfName(search, node, node.callee);
    default:
      return null;
  }
}

function isWhole({ roundings }: Search, node: Expression, value: Exact): boolean {
  const isInCents = placesOf(roundings, node) > 0;
  return (isInCents ? value.times(CENTS) : value).isInteger();
}

/** The decimals that a figure can have and still be paid: two for money and prices, else none. */
function placesOf({ constants }: Roundings, node: Expression): number {
  const type = constants.checked.types.get(node);
  const shape = type?.kind === 'quantity' ? shapeOfUnit(type.unit) : 'number';
  return shape === 'money' || shape === 'price' ? 2 : 0;
}

function partOfRounding(search: Search, node: Rounding): Expression | null {
  const { operand, place } = node;
  switch (place.kind) {
    case 'whole':
    case 'cent':
      return null;
    case 'decimals': {
      const isFine = Number(place.places) > placesOf(search.roundings, node);
      return isFine ? partOf(search, operand) : null;
    }
    case 'multiples':
      return partOf(search, place.of);
  }
}

function partOfList(search: Search, list: List): Expression | null {
  if (list.operator === 'average') return list;
  for (const { value } of list.items) {
    const found = partOf(search, value);
    if (found !== null) return found;
  }
  return null;
}

/** What a name brings: what comes from outside is whole, but a plain number may be anything. */
function partOfName(
  search: Search,
  node: Expression,
  name: Extract<Expression, { readonly kind: 'Reference' }>['name'],
): Expression | null {
  const { constants } = search.roundings;
  const referent = constants.checked.bound.referents.get(name);
  if (referent?.kind === 'declared') {
    const { symbol } = referent;
    if (accrues(symbol)) return node;
    const bodies = bodiesOf(search, symbol);
    if (bodies !== null) return partOfBodies(search, symbol, bodies) === null ? null : node;
  }
  const type = constants.checked.types.get(node);
  if (type?.kind !== 'quantity') return null;
  const shape = shapeOfUnit(type.unit);
  return shape === 'money' || shape === 'shares' ? null : node;
}

/** Interest comes to fractions of a cent every day. */
function accrues(symbol: ContractSymbol): boolean {
  if (symbol.kind === 'state') return symbol.node.kind === 'Accrual';
  return (
    symbol.kind === 'late cost' && symbol.costs.some(({ cost }) => cost.kind === 'LateInterest')
  );
}

function bodiesOf(
  { roundings, readings }: Search,
  symbol: ContractSymbol,
): readonly Expression[] | null {
  if (symbol.kind === 'definition') return [symbol.node.body];
  if (symbol.kind === 'state' && symbol.node.kind === 'State') {
    const type = roundings.constants.checked.symbolTypes.get(symbol);
    const isMoney = type?.kind === 'quantity' && shapeOfUnit(type.unit) === 'money';
    // Shares that are kept are looked at where they are written.
    return isMoney ? [symbol.node.start, ...(roundings.written.get(symbol) ?? [])] : null;
  }
  if (symbol.kind !== 'ambiguity') return null;
  if (readings === 'passed over') return [];
  return symbol.node.readings.flatMap(({ value }) => (value === null ? [] : [value]));
}

function partOfBodies(
  { roundings, readings, depth }: Search,
  symbol: ContractSymbol,
  bodies: readonly Expression[],
): Expression | null {
  const before = roundings.known[readings].get(symbol);
  if (before !== undefined) return before;
  if (depth >= MAX_DEPTH) return null;
  let found: Expression | null = null;
  // What a rule writes may read the state itself, which brings nothing new.
  roundings.known[readings].set(symbol, null);
  for (const body of bodies) found ??= partOf({ roundings, readings, depth: depth + 1 }, body);
  roundings.known[readings].set(symbol, found);
  return found;
}
