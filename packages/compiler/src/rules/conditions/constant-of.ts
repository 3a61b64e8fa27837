import type { Expression, Reading } from '@termsheet/dsl';
import { Exact, ExactTooLarge, parseExact, parseIsoDate } from '@termsheet/runtime';
import type { AmbiguitySymbol, ContractSymbol, DefinitionSymbol } from '../../bound/symbol.ts';
import type { Checked } from '../../checked/checked.ts';
import { percentFigure } from '../../ir/figures.ts';

/** A value that is known without any input. Days are numbers of days. */
export type Constant =
  | { readonly kind: 'figure'; readonly value: Exact }
  /** A member of a `one of`, a text, a party, `yes` or `no`. */
  | { readonly kind: 'word'; readonly value: string };

/** How far definitions that name one another are followed, and expressions are gone into. */
const MAX_DEPTH = 12;

/** Where constants are looked up; each definition is worked out once. */
export interface Constants {
  readonly checked: Checked;
  readonly known: Map<DefinitionSymbol, Constant | null>;
  /** What `as if` takes to be something else somewhere, and so is nothing that is settled. */
  readonly assumed: ReadonlySet<ContractSymbol>;
  /** The readings that are taken; of other ambiguities nothing is known. */
  readonly readings: ReadonlyMap<AmbiguitySymbol, Reading>;
}

/** The constants of a contract, none of them worked out yet. */
export function constantsOf(checked: Checked): Constants {
  const assumed = new Set<ContractSymbol>();
  for (const { assumptions } of checked.bound.hypotheses) {
    for (const { name } of assumptions) {
      const referent = checked.bound.referents.get(name);
      if (referent?.kind === 'declared') assumed.add(referent.symbol);
    }
  }
  return { checked, known: new Map(), assumed, readings: new Map() };
}

/** The same with one reading of one ambiguity taken. */
export function takingReading(
  constants: Constants,
  ambiguity: AmbiguitySymbol,
  reading: Reading,
): Constants {
  const readings = new Map(constants.readings).set(ambiguity, reading);
  return { ...constants, known: new Map(), readings };
}

/** What an expression is known to be, whatever the inputs; null where it depends on them. */
export function constantOf(constants: Constants, expression: Expression): Constant | null {
  return workOut(constants, expression, 0);
}

function workOut(constants: Constants, expression: Expression, depth: number): Constant | null {
  if (depth > MAX_DEPTH) return null;
  try {
    return readConstant(constants, expression, depth);
  } catch (error) {
    if (error instanceof ExactTooLarge) return null;
    throw error;
  }
}

function readConstant(constants: Constants, node: Expression, depth: number): Constant | null {
  switch (node.kind) {
    case 'Group':
      return workOut(constants, node.inner, depth);
    case 'MoneyLiteral':
    case 'PriceLiteral':
      return figure(node.amount);
    case 'SharesLiteral':
      return figure(node.count);
    case 'NumberLiteral':
      return figure(node.value);
    case 'PercentLiteral':
    case 'RateLiteral':
      return figure(percentFigure(node.value));
    case 'DateLiteral': {
      const day = parseIsoDate(node.iso);
      return day === undefined ? null : { kind: 'figure', value: Exact.of(day) };
    }
    case 'YesNoLiteral':
      return { kind: 'word', value: node.value ? 'yes' : 'no' };
    case 'Text':
      return { kind: 'word', value: node.text };
    case 'Reference':
      return referenceConstant(constants, node, depth);
    default:
      return computedConstant(constants, node, depth);
  }
}

function figure(text: string): Constant | null {
  const value = parseExact(text);
  return value === undefined ? null : { kind: 'figure', value };
}

function referenceConstant(
  constants: Constants,
  node: Extract<Expression, { readonly kind: 'Reference' }>,
  depth: number,
): Constant | null {
  const { checked, known, assumed } = constants;
  if (checked.members.has(node)) return { kind: 'word', value: node.name.text };
  const referent = checked.bound.referents.get(node.name);
  if (referent?.kind !== 'declared') return null;
  const { symbol } = referent;
  if (symbol.kind === 'party') return { kind: 'word', value: symbol.name.text };
  if (assumed.has(symbol)) return null;
  if (symbol.kind === 'ambiguity') return readingConstant(constants, symbol, depth);
  if (symbol.kind !== 'definition' || symbol.node.parameter !== null) return null;
  const before = known.get(symbol);
  if (before !== undefined) return before;
  const found = workOut(constants, symbol.node.body, depth + 1);
  known.set(symbol, found);
  return found;
}

/** What the reading that is taken comes to: its value or, where it has none, its words. */
function readingConstant(
  constants: Constants,
  ambiguity: AmbiguitySymbol,
  depth: number,
): Constant | null {
  const reading = constants.readings.get(ambiguity);
  if (reading === undefined) return null;
  return reading.value === null
    ? { kind: 'word', value: reading.label.text }
    : workOut(constants, reading.value, depth + 1);
}

function computedConstant(constants: Constants, node: Expression, depth: number): Constant | null {
  if (node.kind === 'PercentOf') {
    const percent = figure(percentFigure(node.percent));
    return combine('*', percent, workOut(constants, node.operand, depth + 1));
  }
  if (node.kind === 'Negation') {
    const operand = workOut(constants, node.operand, depth + 1);
    return operand?.kind === 'figure' ? { kind: 'figure', value: operand.value.negated() } : null;
  }
  if (node.kind !== 'Arithmetic') return null;
  const left = workOut(constants, node.left, depth + 1);
  return left === null
    ? null
    : combine(node.operator, left, workOut(constants, node.right, depth + 1));
}

function combine(
  operator: '+' | '-' | '*' | '/',
  left: Constant | null,
  right: Constant | null,
): Constant | null {
  if (left?.kind !== 'figure' || right?.kind !== 'figure') return null;
  switch (operator) {
    case '+':
      return { kind: 'figure', value: left.value.plus(right.value) };
    case '-':
      return { kind: 'figure', value: left.value.minus(right.value) };
    case '*':
      return { kind: 'figure', value: left.value.times(right.value) };
    case '/':
      if (right.value.isZero()) return null;
      return { kind: 'figure', value: left.value.dividedBy(right.value) };
  }
}
