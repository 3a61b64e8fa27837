import type { AmbiguitySpec } from '@termsheet/runtime';
import type { IrExpression } from './expression.ts';
import { partsOf } from './parts-of.ts';

/** What Terms mean, by their indexes. */
export interface KnownTerms {
  readonly definitions: readonly { readonly body: IrExpression }[];
  readonly ambiguities: readonly Pick<AmbiguitySpec<IrExpression>, 'readings'>[];
}

/**
 * Whether what an expression gives can become another value while history goes on: whether it reads
 * anything but literals, blanks, readings of these, and what an occurrence says once and for all.
 */
export function movesWithHistory(known: KnownTerms, code: IrExpression): boolean {
  const waiting = [code];
  const seen = new Set<number>();
  const seenReadings = new Set<number>();
  for (const node of waiting) {
    if (node.kind === 'definition') {
      const body = known.definitions[node.index]?.body;
      if (body === undefined || node.key !== null || node.argument !== null) return true;
      if (!seen.has(node.index)) waiting.push(body);
      seen.add(node.index);
    } else if (node.kind === 'ambiguity') {
      const spec = known.ambiguities[node.index];
      if (spec === undefined || node.key !== null) return true;
      if (seenReadings.has(node.index)) continue;
      seenReadings.add(node.index);
      waiting.push(...spec.readings.flatMap(({ value }) => value ?? []));
    } else if (!isSteady(node)) {
      return true;
    } else {
      waiting.push(...partsOf(node).expressions);
    }
  }
  return false;
}

/** Whether it gives the same as long as its parts do. */
export function isSteady({ kind }: IrExpression): boolean {
  return STEADY.has(kind);
}

/** What is worked out of its parts alone. */
export const PLAIN: readonly IrExpression['kind'][] = [
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
  'clamp',
  'round',
  'day of month',
  'days between',
  'days of',
  'date of',
  'offset',
];

const STEADY: ReadonlySet<IrExpression['kind']> = new Set([
  ...PLAIN,
  'list',
  'nearest open day',
  'rolled',
]);
