import type { Interpolation, Table } from '@termsheet/dsl';
import type { EventSource } from '@termsheet/runtime';
import type { Checked } from '../checked/checked.ts';
import type { IrExpression } from './expression.ts';
import type { LowerContext, Place } from './lower-context.ts';
import { innerPlace } from './sites.ts';

/** The rows that a table prints; one that prints none has them from the inputs. */
export function lowerTable(checked: Checked, table: Table): EventSource<IrExpression> {
  if (table.rows.length === 0) return { kind: 'row', rows: null };
  const cells = checked.cells.get(table) ?? [];
  const rows = cells.map((row) =>
    row.map((constant): IrExpression => ({ kind: 'constant', constant })),
  );
  return { kind: 'row', rows };
}

export function lowerInterpolation(
  context: LowerContext,
  outer: Place,
  node: Interpolation,
): IrExpression {
  const place = innerPlace(context, outer, node);
  const found = context.checked.bound.interpolated.get(node);
  if (found === undefined) throw new Error('a column was not resolved');
  const at = node.at.map((each) => context.lower(context, place, each));
  const { year } = node;
  const { table, column } = found;
  const { site } = place;
  return { kind: 'interpolated', event: table.index, column: column.index, at, year, site };
}
