import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import type { Env } from './env.ts';
import type { Formula } from './formula.ts';
import { joined, negated } from './logic.ts';
import { UNKNOWN } from './statuses.ts';
import { changesOnAnyDay, wakeFor } from './wakes.ts';

/** What a condition comes to on every day until the next line of the Timeline. */
export interface Meanwhile {
  /** Unknown where it may change on one of these days. */
  readonly formula: Formula;
  /** What it comes to as long as no event has happened; null where that is not told. */
  readonly atRest: boolean | null;
}

/**
 * What a condition comes to until the next line: decided by what changes in lines alone, wherever that decides it, be
 * the rest what it may. The days on which that changes though nothing is reported are noted.
 */
export function meanwhile(env: Env, node: IrExpression): Meanwhile {
  if (!changesOnAnyDay(env.book, node)) {
    wakeFor(env.book, node);
    return { formula: env.book.express(env, node), atRest: restOf(env.book.ir, node) };
  }
  const inner = (each: IrExpression): Meanwhile => meanwhile(env, each);
  switch (node.kind) {
    case 'definition':
      return ofDefinition(env, node);
    case 'not':
      return opposite(inner(node.operand));
    case 'logical':
      return together(env, node.operator, [inner(node.left), inner(node.right)]);
    case 'list':
      return ofList(env, node);
    default:
      return OPEN;
  }
}

const OPEN: Meanwhile = { formula: UNKNOWN, atRest: null };

function ofDefinition(env: Env, node: Node<'definition'>): Meanwhile {
  const spec = env.book.ir.definitions[node.index];
  const isPlain = spec !== undefined && node.key === null && node.argument === null;
  return isPlain ? meanwhile({ ...env, locals: new Map() }, spec.body) : OPEN;
}

function ofList(env: Env, { operator, items }: Node<'list'>): Meanwhile {
  if (operator !== 'all' && operator !== 'any' && operator !== 'none') return OPEN;
  const parts = items.map(({ value }) => meanwhile(env, value));
  const whole = together(env, operator === 'all' ? 'and' : 'or', parts);
  return operator === 'none' ? opposite(whole) : whole;
}

function opposite({ formula, atRest }: Meanwhile): Meanwhile {
  return { formula: negated(formula), atRest: atRest === null ? null : !atRest };
}

function together(env: Env, operator: 'and' | 'or', parts: readonly Meanwhile[]): Meanwhile {
  const deciding = operator === 'or';
  const atRest = parts.some((part) => part.atRest === deciding)
    ? deciding
    : parts.every((part) => part.atRest === !deciding)
      ? !deciding
      : null;
  const formulas = parts.map(({ formula }) => formula);
  return { formula: joined(env, operator, formulas), atRest };
}

/** What it is whether there is an event, as long as none has happened. */
function restOf(ir: Ir, node: IrExpression): boolean | null {
  switch (node.kind) {
    case 'there is':
      return ir.events[node.rows.event]?.source.kind === 'row' ? null : node.negated;
    case 'not': {
      const rest = restOf(ir, node.operand);
      return rest === null ? null : !rest;
    }
    default:
      return null;
  }
}
