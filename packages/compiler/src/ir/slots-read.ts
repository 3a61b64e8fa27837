import type { IrExpression } from './expression.ts';
import { partsOf, rowParts } from './parts-of.ts';

/** The slots that expressions read and do not fill themselves. */
export function slotsRead(expressions: readonly IrExpression[], own: number): readonly number[] {
  const read = new Set<number>();
  const filled = new Set([own]);
  const waiting = [...expressions];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'local') read.add(node.slot);
    if (node.kind === 'largest') filled.add(node.slot);
    const parts = partsOf(node);
    waiting.push(...parts.expressions);
    for (const rows of parts.rows) {
      filled.add(rows.slot);
      waiting.push(...rowParts(rows));
    }
  }
  return [...read].filter((slot) => !filled.has(slot)).sort((left, right) => left - right);
}
