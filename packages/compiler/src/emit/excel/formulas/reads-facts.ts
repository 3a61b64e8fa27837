import type { Ir } from '../../../ir/ir.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { partsOf, rowParts } from '../../../ir/parts-of.ts';

/** Whether expressions rest on facts, which change on dates of their own. */
export function readsFacts(ir: Ir, codes: readonly IrExpression[]): boolean {
  const waiting = [...codes];
  const seen = new Set<string>();
  for (const node of waiting) {
    if (node.kind === 'fact') return true;
    if (node.kind === 'definition' || node.kind === 'ambiguity') {
      const key = `${node.kind} ${node.index}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const meant =
        node.kind === 'definition'
          ? [ir.definitions[node.index]?.body]
          : (ir.ambiguities[node.index]?.readings.map(({ value }) => value) ?? []);
      waiting.push(...meant.flatMap((body) => body ?? []));
    }
    const { expressions, rows } = partsOf(node);
    waiting.push(...expressions, ...rows.flatMap(rowParts));
  }
  return false;
}
