import type { Table } from '@termsheet/dsl';
import type { EventSource } from '@termsheet/runtime';
import type { Checked } from '../checked/checked.ts';
import type { IrExpression } from './expression.ts';

/** The rows that a table prints; one that prints none has them from the inputs. */
export function lowerTable(checked: Checked, table: Table): EventSource<IrExpression> {
  if (table.rows.length === 0) return { kind: 'row', rows: null };
  const cells = checked.cells.get(table) ?? [];
  const rows = cells.map((row) =>
    row.map((constant): IrExpression => ({ kind: 'constant', constant })),
  );
  return { kind: 'row', rows };
}
