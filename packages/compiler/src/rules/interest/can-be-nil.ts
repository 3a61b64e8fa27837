import type { Expression } from '@termsheet/dsl';
import type { ContractSymbol } from '../../bound/symbol.ts';
import { type Constants, constantOf } from '../conditions/constant-of.ts';
import { valuesWritten, type WrittenValues } from '../index/values-written.ts';

/** Where {@link canBeNil} looks; each Term is gone into once. */
export interface CanBeNil {
  readonly constants: Constants;
  readonly written: WrittenValues;
  readonly known: Map<ContractSymbol, boolean>;
}

/** Where the figures of a file are looked into, none of them yet. */
export function canBeNilOf(constants: Constants): CanBeNil {
  return { constants, written: valuesWritten(constants.checked), known: new Map() };
}

/**
 * Whether a figure is written to be zero at some time: one of its limbs, readings or values is. So it
 * is said when a rate runs and when it does not.
 */
export function canBeNil(context: CanBeNil, node: Expression): boolean {
  const constant = constantOf(context.constants, node);
  if (constant !== null) return constant.kind === 'figure' && constant.value.isZero();
  switch (node.kind) {
    case 'Group':
      return canBeNil(context, node.inner);
    case 'Conditional':
      return canBeNil(context, node.then) || canBeNil(context, node.otherwise);
    case 'List':
      return node.items.some(({ value }) => canBeNil(context, value));
    case 'Reference': {
      const referent = context.constants.checked.bound.referents.get(node.name);
      return referent?.kind === 'declared' && isNilOnce(context, referent.symbol);
    }
    default:
      return false;
  }
}

function isNilOnce(context: CanBeNil, symbol: ContractSymbol): boolean {
  const before = context.known.get(symbol);
  if (before !== undefined) return before;
  // What a rule writes may read the Term itself, which brings nothing new.
  context.known.set(symbol, false);
  const found = bodiesOf(context, symbol).some((body) => canBeNil(context, body));
  context.known.set(symbol, found);
  return found;
}

function bodiesOf({ written }: CanBeNil, symbol: ContractSymbol): readonly Expression[] {
  if (symbol.kind === 'definition') return [symbol.node.body];
  if (symbol.kind === 'state' && symbol.node.kind === 'State') {
    return [symbol.node.start, ...(written.get(symbol) ?? [])];
  }
  if (symbol.kind !== 'ambiguity') return [];
  return symbol.node.readings.flatMap(({ value }) => (value === null ? [] : [value]));
}
