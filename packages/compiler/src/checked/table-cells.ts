import type { ScenarioValue, Table, TableRow } from '@termsheet/dsl';
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
import { placesRise } from './table-places.ts';

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
  const rows = table.rows.length * (table.across?.length ?? 1);
  if (!hasRows(reading, { table: name, rows }, span)) return;
  const cells =
    table.across === null
      ? table.rows.map((row) => readRow(reading, { name, columns }, row))
      : readGrid(context, { table, columns, reading, across: table.across });
  context.cells.set(table, cells);
}

interface GridInProgress {
  readonly table: Table;
  readonly columns: readonly (Column | null)[];
  readonly reading: InputContext;
  readonly across: readonly ScenarioValue[];
}

/** Each value of a grid is a row of its own, behind its two places. */
function readGrid(context: CheckContext, grid: GridInProgress): readonly (readonly IrConstant[])[] {
  const { table, columns, reading, across } = grid;
  const name = table.name.text;
  const [down = null, along = null, values = null] = columns;
  const top = across.map((cell) => readOne(reading, { name, column: along }, cell));
  const spans = across.map(({ span }) => span);
  const heading = top.map((place, index) => ({ place, span: spans[index] ?? table.span }));
  const wanted = across.length + 1;
  const lines = table.rows.filter((row) => hasCells(reading, { table: name, wanted }, row));
  const read = lines.map((row) =>
    row.cells.map((cell, index) =>
      readOne(reading, { name, column: index === 0 ? down : values }, cell),
    ),
  );
  const side = read.map(([place = NONE], index) => {
    const cell = lines[index]?.cells[0];
    return { place, span: cell?.span ?? table.span };
  });
  // What could not be read is reported already; `none` is read, and is no place.
  const places = [...across, ...lines.flatMap(({ cells }) => cells.slice(0, 1))];
  const isRead = [...heading, ...side].every(
    ({ place }, index) => place.kind !== 'none' || places[index]?.kind === 'NoneLiteral',
  );
  if (isRead && placesRise(context, table, heading)) placesRise(context, table, side);
  return read.flatMap(([place = NONE, ...cells]) =>
    cells.map((cell, index) => [place, top[index] ?? NONE, cell]),
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
    return cell === undefined ? NONE : readOne(reading, { name, column }, cell);
  });
}

function readOne(
  reading: InputContext,
  { name, column }: { readonly name: string; readonly column: Column | null },
  cell: ScenarioValue,
): IrConstant {
  if (column === null) return NONE;
  const describe = (): string => `${column.name} of a row of ${name}`;
  const value = readCell(reading, { ...column, several: false, describe }, cell);
  return value === null ? NONE : constantOfValue(value);
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
