import type { Expression, List } from '@termsheet/dsl';
import type { ContractSymbol } from '../../bound/symbol.ts';
import { type WrittenValues, valuesWritten } from '../index/values-written.ts';
import { type Constants, constantOf } from './constant-of.ts';

/** Where {@link alwaysNil} looks; each Term is gone into once. */
export interface AlwaysNil {
  readonly constants: Constants;
  readonly written: WrittenValues;
  readonly known: Map<ContractSymbol, Nil>;
}

/** What a figure is known to be whatever happens: zero, or no figure at all; null where it may be one. */
export type Nil = 'zero' | 'none' | 'impossible' | null;

/** Where the figures of a file are looked into, none of them yet. */
export function alwaysNilOf(constants: Constants): AlwaysNil {
  return { constants, written: valuesWritten(constants.checked), known: new Map() };
}

/**
 * What an amount or a date comes to whatever is supplied and whatever happens, where that is nothing:
 * `$0`, a balance that starts at $0 and that no rule raises, `none`. Sound: what is not understood may
 * be anything.
 */
export function alwaysNil(context: AlwaysNil, node: Expression): Nil {
  const constant = constantOf(context.constants, node);
  if (constant !== null) {
    return constant.kind === 'figure' && constant.value.isZero() ? 'zero' : null;
  }
  const within = (each: Expression): Nil => alwaysNil(context, each);
  switch (node.kind) {
    case 'NoneLiteral':
      return 'none';
    case 'Group':
      return within(node.inner);
    case 'Negation':
    case 'PercentOf':
    case 'OnDate':
    case 'ImmediatelyBefore':
      return within(node.operand);
    case 'Rounding':
      return within(node.operand);
    case 'Conditional':
      return agreed([node.then, node.otherwise].map(within));
    case 'Arithmetic':
      return nilOfArithmetic(node.operator, within(node.left), within(node.right));
    case 'List':
      return nilOfList(node, within);
    case 'Interest':
      return within(node.principal);
    case 'Reference': {
      const referent = context.constants.checked.bound.referents.get(node.name);
      return referent?.kind === 'declared' ? nilOfSymbol(context, referent.symbol) : null;
    }
    default:
      return null;
  }
}

function nilOfArithmetic(operator: '+' | '-' | '*' | '/', left: Nil, right: Nil): Nil {
  if (left === 'none' || right === 'none') return 'none';
  if (left === 'impossible' || right === 'impossible') return 'impossible';
  if (operator === '/' && right === 'zero') return 'impossible';
  if (operator === '*') return left ?? right;
  if (operator === '/') return left;
  return agreed([left, right]);
}

function nilOfList({ operator, items }: List, within: (each: Expression) => Nil): Nil {
  // What no item is need not be what the list is: an item's condition can leave nothing.
  if (!['sum', 'greatest', 'least', 'whichever'].includes(operator)) return null;
  return agreed(items.map(({ value }) => within(value)));
}

function agreed(all: readonly Nil[]): Nil {
  const [first] = all;
  return first !== undefined && all.every((each) => each === first) ? first : null;
}

function nilOfSymbol(context: AlwaysNil, symbol: ContractSymbol): Nil {
  const before = context.known.get(symbol);
  if (before !== undefined) return before;
  context.known.set(symbol, null);
  const bodies = bodiesOf(context, symbol);
  const found = bodies === null ? null : agreed(bodies.map((body) => alwaysNil(context, body)));
  context.known.set(symbol, found);
  return found;
}

/** What a Term can come to; null where what it comes to is not written in the file. */
function bodiesOf(context: AlwaysNil, symbol: ContractSymbol): readonly Expression[] | null {
  if (context.constants.assumed.has(symbol)) return null;
  if (symbol.kind === 'definition') {
    return symbol.node.parameter === null ? [symbol.node.body] : null;
  }
  if (symbol.kind === 'ambiguity') {
    const values = symbol.node.readings.map(({ value }) => value);
    return values.some((value) => value === null) ? null : values.filter((value) => value !== null);
  }
  if (symbol.kind !== 'state') return null;
  const written = context.written.get(symbol) ?? [];
  if (symbol.node.kind === 'State') return [symbol.node.start, ...written];
  return written.length === 0 ? [symbol.node.principal] : null;
}
