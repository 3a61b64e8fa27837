import type { IrExpression } from './expression.ts';
import { partsOf } from './parts-of.ts';

/** The bodies of the definitions, by their indexes. */
export type KnownDefinitions = readonly { readonly body: IrExpression }[];

/**
 * Whether what an expression gives can become another value while history goes on: whether it reads
 * anything but literals, blanks, and what an occurrence says once and for all.
 */
export function movesWithHistory(definitions: KnownDefinitions, code: IrExpression): boolean {
  const waiting = [code];
  const seen = new Set<number>();
  for (const node of waiting) {
    if (node.kind === 'definition') {
      const body = definitions[node.index]?.body;
      if (body === undefined || node.key !== null || node.argument !== null) return true;
      if (!seen.has(node.index)) waiting.push(body);
      seen.add(node.index);
    } else if (!STEADY.has(node.kind)) {
      return true;
    } else {
      waiting.push(...partsOf(node).expressions);
    }
  }
  return false;
}

const STEADY: ReadonlySet<IrExpression['kind']> = new Set([
  'constant',
  'local',
  'blank',
  'undefined',
  'field',
  'arithmetic',
  'negate',
  'compare',
  'is either',
  'not',
  'logical',
  'conditional',
  'list',
  'clamp',
  'round',
  'day of month',
  'days between',
  'date of',
  'offset',
  'nearest open day',
  'rolled',
]);
