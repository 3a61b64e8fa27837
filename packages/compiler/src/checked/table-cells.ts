import type { Table, TableRow } from '@termsheet/dsl';
import type { ValueType } from '@termsheet/runtime';
import type { EventSymbol } from '../bound/symbol.ts';
import { columnOfRows } from '../diagnostics/column-of-rows.ts';
import { Findings } from '../inputs/findings.ts';
import type { InputContext } from '../inputs/input-context.ts';
import { Keys } from '../inputs/keys.ts';
import { indexNames } from '../inputs/name-index.ts';
import { hasCells, hasRows, readCell } from '../inputs/scenario/read-cell.ts';
import { constantOfValue } from '../ir/constant-of-value.ts';
import type { IrConstant } from '../ir/expression.ts';
import type { Tables } from '../ir/tables.ts';
import type { CheckContext } from './check-context.ts';
import { typeOfField } from './names-and-literals.ts';

const NONE: IrConstant = { kind: 'none' };

/** Reads the cells of every table that the contract prints. */
export function checkTables(context: CheckContext): void {
  const reading = cellContext(context);
  for (const symbol of context.bound.symbols.lists.event) {
    if (symbol.node.kind === 'Table') checkTable(context, { symbol, table: symbol.node, reading });
  }
  for (const finding of reading.findings.finished()) context.report(finding);
}

interface TableInProgress {
  readonly symbol: EventSymbol;
  readonly table: Table;
  readonly reading: InputContext;
}

function checkTable(context: CheckContext, { symbol, table, reading }: TableInProgress): void {
  const columns = columnsOf(context, symbol);
  // Where two columns have one name, which is reported, no cell can be told its place.
  if (columns.length !== table.fields.length) return;
  const { text: name, span } = table.name;
  if (!hasRows(reading, { table: name, rows: table.rows.length }, span)) return;
  context.cells.set(
    table,
    table.rows.map((row) => readRow(reading, { name, columns }, row)),
  );
}

/** A column whose cells can be read. */
export interface Column {
  readonly name: string;
  readonly type: ValueType;
}

/** The columns; null where the type of one could not be read. */
function columnsOf(context: CheckContext, symbol: EventSymbol): readonly (Column | null)[] {
  return [...symbol.fields.values()].map((field): Column | null => {
    const type = typeOfField(context, field);
    const name = field.name.text;
    if (type.kind === 'occurrence') {
      const found = { table: symbol.name.text, column: name, of: type.event };
      context.report(columnOfRows.at(field.node.span, found));
      return null;
    }
    return type.kind === 'error' || type.kind === 'open' ? null : { name, type };
  });
}

function readRow(
  reading: InputContext,
  { name, columns }: { readonly name: string; readonly columns: readonly (Column | null)[] },
  row: TableRow,
): readonly IrConstant[] {
  if (!hasCells(reading, { table: name, wanted: columns.length }, row)) {
    return columns.map(() => NONE);
  }
  return columns.map((column, index) => {
    const cell = row.cells[index];
    if (column === null || cell === undefined) return NONE;
    const describe = (): string => `${column.name} of a row of ${name}`;
    const value = readCell(reading, { ...column, several: false, describe }, cell);
    return value === null ? NONE : constantOfValue(value);
  });
}

/** What the forms of values ask about: the parties and calendars, and nothing of the inputs. */
function cellContext({ bound }: CheckContext): InputContext {
  const { lists } = bound.symbols;
  const ir: Tables = {
    currency: null,
    parties: lists.party.map((symbol) => symbol.name.text),
    calendars: lists.calendar.map(({ name, node }) => ({
      name: name.text,
      base: node.base.text,
      condition: null,
    })),
    blanks: [],
    facts: [],
    ambiguities: [],
    events: [],
    states: [],
    definitions: [],
    obligations: [],
  };
  const keys = new Keys(ir);
  const before = Number.POSITIVE_INFINITY;
  return { ir, names: indexNames(ir), keys, before, findings: new Findings(), reads: 'inputs' };
}
