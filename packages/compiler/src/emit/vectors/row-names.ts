import { columnOfNames, type Inputs } from '@termsheet/runtime';
import type { IrExpression } from '../../ir/expression.ts';
import type { Ir } from '../../ir/ir.ts';

/** What callers of a target call the rows of the tables: by the table, the name of each row by its place. */
export type RowNames = ReadonlyMap<number, readonly string[]>;

/** The names of all rows: those that the contract prints and those that come with the inputs. */
export function rowNames(ir: Ir, { tables }: Pick<Inputs, 'tables'>): RowNames {
  const all = new Map<number, readonly string[]>();
  for (const [table, { fields, source }] of ir.events.entries()) {
    if (source.kind !== 'row') continue;
    const column = columnOfNames(fields);
    const printed = source.rows?.map((row) => textOf(row[column]));
    const names = printed ?? tables.get(table)?.map((row) => row[column]) ?? [];
    all.set(
      table,
      names.map((name, place) => (typeof name === 'string' ? name : String(place + 1))),
    );
  }
  return all;
}

function textOf(cell: IrExpression | undefined): string | null {
  const constant = cell?.kind === 'constant' ? cell.constant : null;
  return constant?.kind === 'text' ? constant.value : null;
}
