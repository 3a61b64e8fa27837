import type { Ir } from '../../../ir/ir.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { partsOf, rowParts } from '../../../ir/parts-of.ts';

/** What an expression rests on directly: its parts, and what a definition or a reading means that was not met yet. */
export function restingOn(
  ir: Ir,
  node: IrExpression,
  met: Set<IrExpression>,
): readonly IrExpression[] {
  const meant = meaningOf(ir, node).filter((body) => !met.has(body));
  for (const body of meant) met.add(body);
  const { expressions, rows } = partsOf(node);
  return [...meant, ...expressions, ...rows.flatMap(rowParts)];
}

/** Expressions, and all that they rest on, each definition and reading once. */
export function* allRestingOn(
  ir: Ir,
  codes: readonly IrExpression[],
): Generator<IrExpression, void> {
  const waiting = [...codes];
  const met = new Set<IrExpression>();
  for (const node of waiting) {
    yield node;
    waiting.push(...restingOn(ir, node, met));
  }
}

/** Whether expressions are, or rest on, one of some kind. */
export function restOnSuch(
  ir: Ir,
  codes: readonly IrExpression[],
  isSuch: (node: IrExpression) => boolean,
): boolean {
  for (const node of allRestingOn(ir, codes)) if (isSuch(node)) return true;
  return false;
}

function meaningOf(ir: Ir, node: IrExpression): readonly IrExpression[] {
  if (node.kind === 'definition')
    return ir.definitions.slice(node.index, node.index + 1).map(({ body }) => body);
  if (node.kind !== 'ambiguity') return [];
  return (ir.ambiguities[node.index]?.readings ?? []).flatMap(({ value }) => value ?? []);
}
