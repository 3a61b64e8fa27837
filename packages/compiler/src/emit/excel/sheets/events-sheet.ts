import { formatIsoDate, type Inputs } from '@termsheet/runtime';
import type { Book } from '../formulas/env.ts';
import { serialOf, textLiteral } from '../text/literals.ts';
import { numberFormat } from '../text/number-formats.ts';
import type { Sheet } from '../workbook.ts';
import { cellOfField, cellOfFigure } from './cell-of-value.ts';
import { offerChoices, unitOf } from './inputs-sheet.ts';
import type { Places, Spare } from './places.ts';
import { areaOf, rangeOf, SheetMaker } from './sheet-maker.ts';

const NAME = 'Events';
const FIRST_ROW = 7;
const FIRST_FIELD = 5;

/** Where the events stand, for the sheet of history. */
export interface EventsLayout {
  readonly sheet: Sheet;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** What the sheet of events is made of. */
export interface EventsRequest {
  readonly book: Book;
  readonly inputs: Inputs;
  readonly spare: Spare;
}

/** The events, one row each in order of date, with a column for each field that a formula reads. */
export function eventsSheet(
  { book, inputs, spare }: EventsRequest,
  places: Places,
): EventsLayout | null {
  const { ir, areas, history } = book;
  if (history.slots.length === 0 && !areas.has('events')) return null;
  const maker = new SheetMaker(NAME);
  maker.head(
    'Events',
    'What happened, in order of date; fill the columns of the kind of event. Empty rows are for more.',
  );
  const count = inputs.occurrences.length + spare.rows;
  const lastRow = FIRST_ROW + count - 1;
  maker.headings(FIRST_ROW - 1, ['No.', 'Date', 'Event', 'Called']);
  const area = (column: number): string =>
    areaOf(NAME, { row: FIRST_ROW, column }, { row: lastRow, column });
  places.set('event numbers', area(1));
  places.set('event dates', area(2));
  places.set('event names', area(3));
  places.set('event called', area(4));
  const kinds = kindsRead(book);
  const fields = ir.events.flatMap(({ fields: specs, source }, event) =>
    (source.kind === 'row' ? [] : specs).flatMap((spec, field) =>
      areas.has(`field ${event} ${field}`) ? [{ event, field, spec }] : [],
    ),
  );
  const widths = [6, 13, 28, 22, ...fields.map(() => 20)];
  for (const [at, { event, field, spec }] of fields.entries()) {
    const column = FIRST_FIELD + at;
    maker.text({ row: FIRST_ROW - 3, column }, ir.events[event]?.name ?? '', 'section');
    maker.text({ row: FIRST_ROW - 2, column }, unitOf(spec.type), 'note');
    maker.text({ row: FIRST_ROW - 1, column }, spec.name, 'heading');
    places.set(`field ${event} ${field}`, area(column));
    const range = rangeOf({ row: FIRST_ROW, column }, { row: lastRow, column });
    offerChoices(maker, range, spec.type);
  }
  for (let row = FIRST_ROW; row <= lastRow; row += 1) {
    const happened = inputs.occurrences[row - FIRST_ROW];
    maker.put(
      { row, column: 1 },
      { kind: 'figure', figure: row - FIRST_ROW + 1 },
      { style: 'note', format: '0' },
    );
    const date = happened === undefined ? null : serialOf(happened.day);
    maker.put({ row, column: 2 }, cellOfFigure(date), { style: 'input', format: 'yyyy-mm-dd' });
    const name = happened === undefined ? '' : (ir.events[happened.event]?.name ?? '');
    if (name === '') maker.put({ row, column: 3 }, { kind: 'empty' }, { style: 'input' });
    else maker.text({ row, column: 3 }, name, 'input');
    const duty = happened?.duty ?? null;
    if (duty !== null) maker.text({ row, column: 4 }, `for ${dutyName(duty)}`, 'input');
    else if (happened?.id == null)
      maker.put({ row, column: 4 }, { kind: 'empty' }, { style: 'input' });
    else maker.text({ row, column: 4 }, happened.id, 'input');
    for (const [at, { event, field, spec }] of fields.entries()) {
      const value = happened?.event === event ? (happened.fields[field] ?? null) : null;
      maker.put({ row, column: FIRST_FIELD + at }, cellOfField(ir, inputs, value), {
        style: 'input',
        format: numberFormat(spec.type),
      });
    }
  }
  const list = kinds.map((event) => ir.events[event]?.name ?? '').join(',');
  if (list.length < 250)
    maker.choices.push({ range: `C${FIRST_ROW}:C${lastRow}`, from: textLiteral(list) });
  maker.conditions.push({
    range: `B${FIRST_ROW + 1}:B${lastRow}`,
    formula: `AND(B${FIRST_ROW + 1}<>"",B${FIRST_ROW + 1}<B${FIRST_ROW})`,
    look: 'bad',
  });
  const sheet = maker.finished({
    widths,
    frozen: { rows: FIRST_ROW - 1, columns: 3 },
    orientation: 'landscape',
  });
  return { sheet, firstRow: FIRST_ROW, lastRow };
}

/** Which of several duties a performance is of, as it was reported. */
function dutyName(duty: NonNullable<Inputs['occurrences'][number]['duty']>): string {
  return typeof duty === 'number' ? formatIsoDate(duty) : String(duty.of);
}

function kindsRead({ ir }: Book): readonly number[] {
  return [...ir.events.entries()].flatMap(([index, { source }]) =>
    source.kind === 'reported' || (source.kind === 'duty' && source.happening === 'performance')
      ? [index]
      : [],
  );
}
