import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Book, Env } from './env.ts';
import { type Formula, ownCell, write } from './formula.ts';
import { joined, negated } from './logic.ts';
import { openColumn } from './missed-days.ts';
import { UNKNOWN } from './statuses.ts';
import { changesOnAnyDay, wakeFor } from './wakes.ts';

/**
 * What a condition comes to on every day until the next line of the Timeline: decided by what changes in lines alone,
 * wherever that decides it, be the rest what it may; unknown where that does not. The days on which it changes though
 * nothing is reported are noted.
 */
export function meanwhile(env: Env, node: IrExpression): Formula {
  if (!changesOnAnyDay(env.book, node)) {
    wakeFor(env.book, node);
    return env.book.express(env, node);
  }
  const inner = (each: IrExpression): Formula => meanwhile(env, each);
  const made = madeOf(env.book, node);
  switch (made?.kind) {
    case 'meaning':
      return meanwhile({ ...env, locals: new Map() }, made.of);
    case 'not':
      return negated(inner(made.of));
    case 'and':
    case 'or':
      return joined(env, made.kind, made.of.map(inner));
    default:
      return node.kind === 'there is' ? cameAbout(env, node) : UNKNOWN;
  }
}

/**
 * Whether an event that may come about on any day did, or will until the next line: so if it did by now, and not if
 * its own condition cannot come to hold.
 */
function cameAbout(env: Env, node: Node<'there is'>): Formula {
  const { rows, followedBy, negated: isNegated } = node;
  if (rows.window !== null || rows.where !== null || followedBy !== null) return UNKNOWN;
  const found = env.book.express(env, { ...node, negated: false });
  const open = ownCell(openColumn(env.book, rows.event));
  const either = joined(env, 'or', [found, write`IF(${open},${UNKNOWN},FALSE)`]);
  return isNegated ? negated(either) : either;
}

/** What a condition comes to as long as no event has happened; null where that is not told. */
export function atRest(book: Book, node: IrExpression): boolean | null {
  if (node.kind === 'there is')
    return book.ir.events[node.rows.event]?.source.kind === 'row' ? null : node.negated;
  const made = madeOf(book, node);
  switch (made?.kind) {
    case 'meaning':
      return atRest(book, made.of);
    case 'not': {
      const rest = atRest(book, made.of);
      return rest === null ? null : !rest;
    }
    case 'and':
    case 'or': {
      const deciding = made.kind === 'or';
      const rests = made.of.map((each) => atRest(book, each));
      if (rests.includes(deciding)) return deciding;
      return rests.includes(null) ? null : !deciding;
    }
    default:
      return null;
  }
}

/** A condition as one of others: what a name means, the opposite, or several that are joined. */
type Made =
  | { readonly kind: 'meaning' | 'not'; readonly of: IrExpression }
  | { readonly kind: 'and' | 'or'; readonly of: readonly IrExpression[] };

function madeOf(book: Book, node: IrExpression): Made | null {
  switch (node.kind) {
    case 'definition': {
      const spec = book.ir.definitions[node.index];
      const isPlain = spec !== undefined && node.key === null && node.argument === null;
      return isPlain ? { kind: 'meaning', of: spec.body } : null;
    }
    case 'not':
      return { kind: 'not', of: node.operand };
    case 'logical':
      return { kind: node.operator, of: [node.left, node.right] };
    case 'list':
      return madeOfList(node);
    default:
      return null;
  }
}

function madeOfList({ operator, items }: Node<'list'>): Made | null {
  const of = items.map(({ value }) => value);
  if (operator === 'all') return { kind: 'and', of };
  return operator === 'any' ? { kind: 'or', of } : null;
}
