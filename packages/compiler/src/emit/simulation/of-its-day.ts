import type { IrExpression } from '../../ir/expression.ts';
import type { Ir } from '../../ir/ir.ts';
import { partsOf } from '../../ir/parts-of.ts';

/** What may be otherwise at another moment of the same day, or once later days are known. */
const OF_MOMENTS: ReadonlySet<IrExpression['kind']> = new Set([
  'state',
  'on date',
  'event statistic',
  'there is',
  'pick event',
  'on days',
  'latest',
  'immediately before',
  'largest',
]);

/** Whether an expression gives the same at every moment of a day that is known, as facts do. */
export function isOfItsDay(ir: Ir, node: IrExpression, met = new Set<string>()): boolean {
  if (OF_MOMENTS.has(node.kind)) return false;
  // Days after the day in question may not be known yet.
  if (node.kind === 'sample' && !looksBack(node)) return false;
  const bodies: (IrExpression | null)[] = [...partsOf(node).expressions];
  if (node.kind === 'definition' || node.kind === 'ambiguity') {
    const name = `${node.kind} ${node.index}`;
    if (!met.has(name)) {
      met.add(name);
      if (node.kind === 'definition') bodies.push(ir.definitions[node.index]?.body ?? null);
      else bodies.push(...(ir.ambiguities[node.index]?.readings ?? []).map(({ value }) => value));
    }
  }
  return bodies.every((body) => body === null || isOfItsDay(ir, body, met));
}

/** Whether a window lies before the date in question. */
function looksBack({ window }: Extract<IrExpression, { readonly kind: 'sample' }>): boolean {
  return (
    window.kind === 'over' &&
    window.direction !== 'after' &&
    window.anchor.kind === 'date in question'
  );
}
