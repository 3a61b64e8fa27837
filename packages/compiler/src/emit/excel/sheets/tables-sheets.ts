import type { Inputs } from '@termsheet/runtime';
import type { Book } from '../formulas/env.ts';
import { constantFormula } from '../text/literals.ts';
import { numberFormat } from '../text/number-formats.ts';
import type { CellContent, Sheet } from '../workbook.ts';
import { cellOfField } from './cell-of-value.ts';
import { offerChoices, unitOf } from './inputs-sheet.ts';
import type { Places } from './places.ts';
import { NOWHERE, render } from './render.ts';
import { address, areaOf, fixedAddress, rangeOf, SheetMaker } from './sheet-maker.ts';

const FIRST_ROW = 8;
const FIRST_FIELD = 2;

/** How many rows a table has on its sheet: those that it has now, and empty ones where inputs bring them. */
export function tableRows({ ir }: Book, inputs: Inputs, event: number, spare: number): number {
  const source = ir.events[event]?.source;
  const printed = source?.kind === 'row' ? source.rows : null;
  return Math.max(1, printed?.length ?? (inputs.tables.get(event)?.length ?? 0) + spare);
}

/** What the sheets of tables are made of. */
export interface TablesRequest {
  readonly book: Book;
  readonly inputs: Inputs;
  readonly places: Places;
  readonly spare: number;
}

/** A sheet for each table that formulas read. */
export function tableSheets(request: TablesRequest): readonly Sheet[] {
  const { ir, areas } = request.book;
  const read = [...ir.events.keys()].filter((event) => areas.has(`table ${event}`));
  return read.map((event, at) => tableSheet(request, event, `Table ${at + 1}`));
}

function tableSheet(request: TablesRequest, event: number, name: string): Sheet {
  const { book, inputs, places, spare } = request;
  const spec = book.ir.events[event];
  const fields = spec?.fields ?? [];
  const source = spec?.source;
  const printed = source?.kind === 'row' ? source.rows : null;
  const count = tableRows(book, inputs, event, spare);
  const last = FIRST_ROW + count - 1;
  const maker = new SheetMaker(name);
  maker.head(
    spec?.name ?? name,
    printed === null ? 'One row each; empty rows are for more.' : 'As the contract has it.',
  );
  maker.text({ row: 4, column: 1 }, spec?.clause ?? '', 'note');
  maker.text({ row: 4, column: 2 }, 'The rows below are all there are', 'label');
  const isKnown = printed !== null || inputs.tables.has(event);
  const known = { row: 4, column: 3 };
  maker.put(known, isKnown ? { kind: 'text', text: 'yes' } : { kind: 'empty' }, {
    style: printed === null ? 'input' : 'value',
  });
  maker.choices.push({ range: address(known), from: '"yes"' });
  places.set(`table ${event} first`, `'${name}'!${fixedAddress(known)}`);
  maker.headings(FIRST_ROW - 1, ['No.', ...fields.map((field) => field.name)]);
  const area = (column: number): string =>
    areaOf(name, { row: FIRST_ROW, column }, { row: last, column });
  places.set(`table ${event} rows`, area(1));
  for (const [at, field] of fields.entries()) {
    const column = FIRST_FIELD + at;
    maker.text({ row: FIRST_ROW - 2, column }, unitOf(field.type), 'note');
    places.set(`field ${event} ${at}`, area(column));
    if (printed === null) {
      const range = rangeOf({ row: FIRST_ROW, column }, { row: last, column });
      offerChoices(maker, range, field.type);
    }
  }
  for (let place = 0; place < count; place += 1) {
    writeRow(maker, request, { event, place, row: FIRST_ROW + place });
  }
  return maker.finished({
    widths: [6, ...fields.map(() => 28)],
    frozen: { rows: FIRST_ROW - 1, columns: 1 },
    orientation: 'landscape',
  });
}

interface RowAt {
  readonly event: number;
  readonly place: number;
  readonly row: number;
}

function writeRow(
  maker: SheetMaker,
  { book, inputs }: TablesRequest,
  { event, place, row }: RowAt,
): void {
  const spec = book.ir.events[event];
  const printed = spec?.source.kind === 'row' ? spec.source.rows : null;
  const fields = spec?.fields ?? [];
  const cells = rangeOf(
    { row, column: FIRST_FIELD },
    { row, column: FIRST_FIELD + fields.length - 1 },
  );
  maker.formula({ row, column: 1 }, `IF(COUNTA(${cells})>0,${place + 1},"")`, {
    style: 'note',
    format: '0',
  });
  for (const [at, field] of fields.entries()) {
    const code = printed?.[place]?.[at];
    const content: CellContent =
      printed === null
        ? cellOfField(book.ir, inputs, inputs.tables.get(event)?.[place]?.[at] ?? null)
        : code?.kind === 'constant'
          ? { kind: 'formula', formula: render(constantFormula(code.constant), NOWHERE) }
          : { kind: 'empty' };
    maker.put({ row, column: FIRST_FIELD + at }, content, {
      style: printed === null ? 'input' : 'label',
      format: numberFormat(field.type),
    });
  }
}
