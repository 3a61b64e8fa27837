import type { Inputs } from '@termsheet/runtime';
import type { Book } from '../formulas/env.ts';
import type { FixedCell } from '../formulas/formula.ts';
import { serialOf, textLiteral } from '../text/literals.ts';
import { numberFormat } from '../text/number-formats.ts';
import type { Sheet } from '../workbook.ts';
import { cellOfField, cellOfFigure } from './cell-of-value.ts';
import { offerChoices, unitOf } from './inputs-sheet.ts';
import type { Places, Spare } from './places.ts';
import { NOWHERE, render, type Setting } from './render.ts';
import { areaOf, columnLetters, rangeOf, SheetMaker } from './sheet-maker.ts';

/** Days after every other: rows without an event come last. */
export const NEVER = 2_958_465;

const NAME = 'Events';
const FIRST_ROW = 7;
const FIRST_FIELD = 5;

/** Where the events stand, for the sheet of history. */
export interface EventsLayout {
  readonly sheet: Sheet;
  readonly firstRow: number;
  readonly lastRow: number;
  /** How many rows of history they take: twice as many where some effects wait for their day. */
  readonly entries: number;
  /** The cells by which history is put in order; null where the order is that of the sheet. */
  readonly keys: { readonly events: string; readonly effects: string; readonly all: string } | null;
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
  places.set('event dates', area(2));
  places.set('event names', area(3));
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
    if (happened?.id == null) maker.put({ row, column: 4 }, { kind: 'empty' }, { style: 'input' });
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
  const keys = writeEffects(
    { book, places, maker, lastRow },
    FIRST_FIELD + fields.length + 1,
    widths,
  );
  const sheet = maker.finished({
    widths,
    frozen: { rows: FIRST_ROW - 1, columns: 3 },
    orientation: 'landscape',
  });
  return { sheet, firstRow: FIRST_ROW, lastRow, entries: keys === null ? count : 2 * count, keys };
}

function kindsRead({ ir }: Book): readonly number[] {
  return [...ir.events.entries()].flatMap(([index, { source }]) =>
    source.kind === 'reported' ? [index] : [],
  );
}

interface Effects {
  readonly book: Book;
  readonly places: Places;
  readonly maker: SheetMaker;
  readonly lastRow: number;
}

/** Beside the events: on which later day what they bring about takes effect, and the keys that put all in order. */
function writeEffects(
  { book, places, maker, lastRow }: Effects,
  first: number,
  widths: number[],
): EventsLayout['keys'] {
  const { effects, areas, ir } = book;
  if (effects.slots.length === 0) return null;
  const columns = new Map(effects.slots.map(([slot], at) => [slot, first + at]));
  const [effective, own, later] = [0, 1, 2].map((at) => first + effects.slots.length + at) as [
    number,
    number,
    number,
  ];
  widths.push(3, ...effects.slots.map(() => 16), 16, 16, 16);
  for (const [slot, { about }] of effects.slots) {
    maker.text(
      { row: FIRST_ROW - 1, column: columns.get(slot) ?? 0 },
      about.title === '' ? 'Working' : about.title,
      'heading',
    );
  }
  for (const [column, heading] of [
    [effective, 'Takes effect'],
    [own, 'Order'],
    [later, 'Order of effect'],
  ] as const) {
    maker.text({ row: FIRST_ROW - 1, column }, heading, 'heading');
  }
  const delays = [...areas].flatMap((area) => {
    const [word, event, when] = area.split(' ');
    return word === 'delay' ? [{ event: Number(event), isOpening: when === 'opening' }] : [];
  });
  for (let row = FIRST_ROW; row <= lastRow; row += 1) {
    const cell = (column: number): string => `$${columnLetters(column)}${row}`;
    const setting: Setting = {
      ...NOWHERE,
      slot: (slot) => cell(columns.get(slot) ?? 0),
      fixed: (what) => fixedCell(what, row),
      area: (area) => places.get(area),
    };
    for (const [slot, { formula, about }] of effects.slots) {
      maker.formula({ row, column: columns.get(slot) ?? 0 }, render(formula, setting), {
        style: 'working',
        format: about.format,
      });
    }
    const days = delays.map(({ event }) =>
      cell(columns.get(effects.find(`effective ${event}`) ?? -1) ?? 0),
    );
    const names = delays.map(({ event }) => textLiteral(ir.events[event]?.name ?? ''));
    const day = names.reduceRight(
      (rest, name, at) => `IF(EXACT($C${row},${name}),${days[at] ?? '""'},${rest})`,
      '""',
    );
    maker.formula({ row, column: effective }, day, { style: 'working', format: 'yyyy-mm-dd' });
    const number = `$A${row}/1000000`;
    maker.formula({ row, column: own }, `IF($B${row}="",${NEVER},$B${row}+0.2)+${number}`, {
      style: 'working',
      format: '0.000000',
    });
    const openings = delays
      .filter(({ isOpening }) => isOpening)
      .map(({ event }) => `EXACT($C${row},${textLiteral(ir.events[event]?.name ?? '')})`);
    const phase = openings.length === 0 ? '0.1' : `IF(OR(${openings.join(',')}),0,0.1)`;
    const isLater = `IFERROR(AND(ISNUMBER(${cell(effective)}),${cell(effective)}>$B${row}),FALSE)`;
    maker.formula(
      { row, column: later },
      `IF(${isLater},${cell(effective)}+${phase}+${number},"")`,
      { style: 'working', format: '0.000000' },
    );
  }
  const range = (from: number, to: number): string =>
    areaOf(NAME, { row: FIRST_ROW, column: from }, { row: lastRow, column: to });
  places.set('effective', range(effective, effective));
  return { events: range(own, own), effects: range(later, later), all: range(own, later) };
}

function fixedCell(what: FixedCell, row: number): string {
  switch (what) {
    case 'number':
      return `$A${row}`;
    case 'event':
      return `$C${row}`;
    case 'phase':
      return '"event"';
    default:
      return `$B${row}`;
  }
}
