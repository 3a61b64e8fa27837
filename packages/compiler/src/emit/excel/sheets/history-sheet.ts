import type { CompiledBook } from '../formulas/compile-book.ts';
import type { Book } from '../formulas/env.ts';
import type { FixedCell, PlaceCell } from '../formulas/formula.ts';
import { DAY, NEVER_KEY, PHASE } from '../formulas/phases.ts';
import { LAST_SERIAL, textLiteral } from '../text/literals.ts';
import type { Sheet } from '../workbook.ts';
import type { EventsLayout } from './events-sheet.ts';
import type { EachLayout } from './each-sheets.ts';
import { type Close, closesOf, isAsked } from './closes.ts';
import { firstLineOf } from './first-line.ts';
import { type Candidate, candidatesOf, cellsAbove, isKept, phaseText } from './line-order.ts';
import type { Places } from './places.ts';
import { timelineColumns } from './timeline-columns.ts';
import { render, type Setting } from './render.ts';
import { areaOf, columnLetters, SheetMaker } from './sheet-maker.ts';

const NAME = 'Timeline';
const START_ROW = 6;

/** The fixed columns of history. */
const FIXED: Readonly<Record<PlaceCell, number>> = {
  number: 1,
  date: 2,
  event: 3,
  phase: 4,
  order: 5,
  key: 6,
  line: 7,
  row: 7,
  taken: 8,
  origin: 9,
};

/** How many columns there are before those of formulas, where lines are those of the sheet Events, and where not. */
const PLAIN_COLUMNS = 7;
const ORDERED_COLUMNS = 10;

/** Where it stands what comes about by itself: no formula rests on it. */
const COMES_ABOUT = 10;

/** The rows of history, as the sheets of days look them up. */
export interface HistoryLayout {
  readonly sheet: Sheet;
  /** What each line gives to the rows that it looks at. */
  readonly lines: readonly Setting[];
  past(of: number | FixedCell): string;
  /** How many of its lines are in use, in words. */
  readonly used: string;
}

/** What the sheet of history is made of. */
export interface HistoryRequest {
  readonly compiled: CompiledBook;
  readonly events: EventsLayout;
  readonly places: Places;
  readonly each: EachLayout;
  /** How many lines there are below the first. */
  readonly entries: number;
  /** How formulas of days are seen from other sheets. */
  readonly days: Setting;
}

/** Whether the Timeline has lines beside those of the sheet Events. */
export function isOrdered(book: Book): boolean {
  const { history, schedules } = book;
  const isDated = [...schedules.keys()].some((area) => isKept(book, area));
  return (
    isDated || history.slots.some(([, { key }]) => /^(?:happens|effect|due|late|next) /u.test(key))
  );
}

/** The sheet as it is laid out. */
interface Laid {
  readonly maker: SheetMaker;
  readonly request: HistoryRequest;
  readonly candidates: readonly Candidate[];
  /** The strata of conditions, each with a column that says whether it is asked in a line. */
  readonly closes: readonly Close[];
  readonly ordered: boolean;
  readonly firstSlot: number;
  readonly lastRow: number;
  readonly column: (of: number | FixedCell) => number;
}

/** One row for each event in order: what it finds, what each rule asks and writes, and what it leaves. */
export function historySheet(request: HistoryRequest): HistoryLayout {
  const { compiled, entries } = request;
  const { book } = compiled;
  const laid = layOut(request);
  const { maker, column, firstSlot, lastRow, ordered } = laid;
  writeHeads(laid);
  const inFirstLine = firstLineOf(compiled);
  const lines: Setting[] = [];
  for (let row = START_ROW; row <= lastRow; row += 1) {
    if (row === START_ROW) writeStart(laid);
    else if (ordered) writeOrdered(laid, row);
    else writeEntry(maker, request.events, row);
    const setting = lineSetting(laid, { row, sheet: '' });
    lines.push(lineSetting(laid, { row, sheet: `${NAME}!` }));
    for (const [slot, { key, formula, about }] of book.history.slots) {
      const start = row === START_ROW ? inFirstLine(slot, { key, formula }) : formula;
      const text = render(start, setting);
      const style = STATE_CELL.test(key) ? 'figure' : 'working';
      // Where there are more lines than there is room for, nothing is known from the last on.
      const isFull = ordered && row === lastRow;
      const whole = isFull
        ? `IF($${columnLetters(FIXED.key)}$${row}>=${NEVER_KEY},${text},NA())`
        : text;
      maker.formula({ row, column: column(slot) }, whole, { style, format: about.format });
    }
  }
  const { slots } = book.history;
  const counts = firstSlot + slots.length;
  for (let row = START_ROW; row <= lastRow; row += 1) {
    // Fixed, as everything in a line: a column of like formulas would be worked out at once.
    const cells = areaOf(NAME, { row, column: firstSlot }, { row, column: counts - 1 });
    maker.formula({ row, column: counts }, `COUNT(${cells})`, NOTE);
  }
  maker.text({ row: START_ROW - 1, column: counts }, 'Figures', 'heading');
  maker.conditions.push({
    range: `A${START_ROW}:${columnLetters(firstSlot + slots.length)}${lastRow}`,
    formula: `$E${START_ROW}>=${LAST_SERIAL}`,
    look: 'missing',
  });
  const sheet = maker.finished({
    widths: [
      ...(ordered ? [6, 13, 28, 10, 13, 17, 6, 8, 8, 28] : [6, 13, 28, 9, 13, 12, 6]),
      ...laid.candidates.map(() => 17),
      ...laid.closes.map(() => 17),
      ...slots.map(() => 17),
      9,
    ],
    frozen: { rows: START_ROW - 1, columns: 3 },
    orientation: 'landscape',
  });
  const filled = areaOf(NAME, { row: START_ROW, column: counts }, { row: lastRow, column: counts });
  const dates = areaOf(
    NAME,
    { row: START_ROW + 1, column: FIXED.date },
    { row: lastRow, column: FIXED.date },
  );
  return {
    sheet,
    lines,
    // To count the cells of each line has LibreOffice work them out in order, before others reach far down into them.
    used: `"Lines of the Timeline in use: "&IF(COUNT(${filled})<0,"",COUNTIF(${dates},"<${LAST_SERIAL}"))&" of ${entries}"`,
    past: (of) => wholeColumn(laid, of),
  };
}

/** All lines of a column, the first among them. */
function wholeColumn({ column, lastRow }: Laid, of: number | FixedCell): string {
  return areaOf(NAME, { row: START_ROW, column: column(of) }, { row: lastRow, column: column(of) });
}

function layOut(request: HistoryRequest): Laid {
  const { compiled, places, days, entries } = request;
  const { book } = compiled;
  const ordered = isOrdered(book);
  const candidates = ordered
    ? candidatesOf({
        book,
        dates: places.get('event dates'),
        area: (area) => places.get(area),
        days,
      })
    : [];
  const closes = ordered ? closesOf(book) : [];
  const firstClose = ORDERED_COLUMNS + candidates.length + 1;
  const firstSlot = ordered ? firstClose + closes.length : PLAIN_COLUMNS + 1;
  const columns = new Map(timelineColumns(book).map(({ slot }, at) => [slot, firstSlot + at]));
  return {
    maker: new SheetMaker(NAME),
    request,
    candidates,
    closes,
    ordered,
    firstSlot,
    lastRow: START_ROW + entries,
    column: (of) => {
      if (typeof of === 'number') return columns.get(of) ?? firstSlot;
      if (isClose(of)) {
        const place = closes.findIndex(({ stratum }) => of === `close ${stratum}`);
        if (place < 0) throw new Error(`No column says whether it is a ${of}.`);
        return firstClose + place;
      }
      return !ordered && of === 'taken' ? FIXED.number : FIXED[of];
    },
  };
}

function isClose(of: FixedCell): of is Exclude<FixedCell, PlaceCell> {
  return of.startsWith('close ');
}

/** What is asked at a close, by the first event that it may bring about. */
function headingOfClose({ ir }: Book, [first = -1, ...others]: readonly number[]): string {
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `Asked here: ${ir.events[first]?.name ?? ''}${more}`;
}

function writeHeads({ maker, request, candidates, closes, ordered, column }: Laid): void {
  const { compiled } = request;
  const says = ordered
    ? 'One line for each event, each date, each effect that waited and each close at which something is decided: the next is the least of the keys, which say when.'
    : 'One row for each event of the sheet Events, worked out from the row above.';
  maker.head('Timeline', `${says} Nothing is put in here.`);
  const fixed = ['No.', 'Date', 'Event', 'Row', 'Looked up by', ordered ? 'Key' : 'Order', 'Line'];
  const besides = ordered ? ['Reports so far', 'Of line', 'What comes about'] : [];
  maker.headings(START_ROW - 1, [
    ...fixed,
    ...besides,
    ...candidates.map(({ heading }) => heading),
    ...closes.map(({ events }) => headingOfClose(compiled.book, events)),
  ]);
  for (const { slot, about, section } of timelineColumns(compiled.book)) {
    const title = about.title === '' ? 'Working' : about.title;
    maker.text({ row: START_ROW - 1, column: column(slot) }, title, 'heading');
    if (section !== null)
      maker.text({ row: START_ROW - 2, column: column(slot) }, section, 'section');
  }
}

function lineSetting(
  laid: Laid,
  { row, sheet }: { readonly row: number; readonly sheet: string },
): Setting {
  const { request, column } = laid;
  const { places, each } = request;
  const letters = (of: number | FixedCell): string => columnLetters(column(of));
  return {
    // Fixed rows: LibreOffice works like formulas of a column out at once, also where one line rests on another.
    slot: (slot) => `${sheet}$${letters(slot)}$${row}`,
    fixed: (what) => `${sheet}$${letters(what)}$${row}`,
    previous: (slot) => `${sheet}$${letters(slot)}$${row - 1}`,
    // The first line has nothing above it.
    past: (of) => `${sheet}${cellsAbove(column(of), START_ROW, row)}`,
    area: (area) => places.get(area),
    each: (nest, slot) => each.each(nest, slot, row - START_ROW),
    pastEach: (nest, slot) => each.pastEach(nest, slot, row - START_ROW),
    outer: null,
  };
}

const STATE_CELL = /^(?:before|after) /u;

/** So much of a name is told where there are several: a formula has no room for long ones. */
const MOST_OF_A_NAME = 80;

/** The names of what the contract itself brings about in a line. */
function madeNames({ history, ir }: Book, column: Laid['column'], row: number): string {
  const names = history.slots.flatMap(([slot, { key }]) => {
    if (!key.startsWith('happens ')) return [];
    const event = ir.events[Number(key.split(' ')[1])];
    // A performance is the report of it, or the act; a duty arises upon something else.
    if (event?.source.kind === 'duty' && event.source.happening !== 'lateness') return [];
    const cell = `$${columnLetters(column(slot))}$${row}`;
    const name = (event?.name ?? '').slice(0, MOST_OF_A_NAME);
    return [`IF(IFERROR(${cell},FALSE),${textLiteral(`${name} `)},"")`];
  });
  return names.length === 0 ? '""' : `TRIM(${names.join('&')})`;
}

/** A key that nothing has is not shown. */
const KEY_FORMAT = '[>=900000000000000]"";0';

const NOTE = { style: 'note', format: '0' } as const;
const DATE = { style: 'label', format: `[>=${LAST_SERIAL}]"";yyyy-mm-dd` } as const;

function writeStart({ maker, ordered, closes, column }: Laid): void {
  const row = START_ROW;
  const zero = { kind: 'figure', figure: 0 } as const;
  maker.put({ row, column: FIXED.line }, { kind: 'figure', figure: 1 }, NOTE);
  maker.put({ row, column: FIXED.number }, zero, NOTE);
  maker.formula({ row, column: FIXED.date }, 'Takes_Effect', {
    style: 'label',
    format: 'yyyy-mm-dd',
  });
  maker.text({ row, column: FIXED.phase }, 'start', 'note');
  maker.put({ row, column: FIXED.order }, zero, NOTE);
  if (!ordered) return;
  maker.put({ row, column: FIXED.key }, zero, NOTE);
  maker.put({ row, column: FIXED.taken }, zero, NOTE);
  for (const { stratum } of closes) {
    const place = { row, column: column(`close ${stratum}`) };
    maker.put(place, { kind: 'yes/no', value: false }, { style: 'working' });
  }
}

/** A line of a report, where the order is that of the sheet Events. */
function writeEntry(maker: SheetMaker, events: EventsLayout, row: number): void {
  const place = row - START_ROW;
  const from = events.firstRow + place - 1;
  maker.put({ row, column: FIXED.number }, { kind: 'figure', figure: place }, NOTE);
  maker.formula(
    { row, column: FIXED.date },
    `IF(Events!$B$${from}="",${LAST_SERIAL},Events!$B$${from})`,
    DATE,
  );
  maker.formula({ row, column: FIXED.event }, `Events!$C$${from}&""`, { style: 'label' });
  maker.text({ row, column: FIXED.phase }, 'event', 'note');
  maker.put({ row, column: FIXED.line }, { kind: 'figure', figure: place + 1 }, NOTE);
  maker.formula({ row, column: FIXED.order }, `$B$${row}`, { ...NOTE, format: DATE.format });
}

/** The cells that say of strata whether they are asked in a line. */
function askedIn({ column }: Laid, row: number): (stratum: number) => string {
  return (stratum) => `$${columnLetters(column(`close ${stratum}`))}$${row}`;
}

/** A line of whatever comes next. */
function writeOrdered(laid: Laid, row: number): void {
  const { maker, request, candidates, closes, column } = laid;
  const { compiled, places } = request;
  const cell = (what: PlaceCell, of = row): string => `$${columnLetters(FIXED[what])}$${of}`;
  const put = (what: PlaceCell, formula: string, look = NOTE as object): void => {
    maker.formula({ row, column: FIXED[what] }, formula, { ...NOTE, ...look });
  };
  const above = {
    key: cell('key', row - 1),
    taken: cell('taken', row - 1),
    cell: (slot: number) => `$${columnLetters(column(slot))}$${row - 1}`,
    past: (slot: number) => cellsAbove(column(slot), START_ROW, row),
    asked: askedIn(laid, row - 1),
  };
  const first = ORDERED_COLUMNS + 1;
  for (const [at, candidate] of candidates.entries()) {
    maker.formula({ row, column: first + at }, candidate.key(above), {
      style: 'working',
      format: KEY_FORMAT,
    });
  }
  const [from, to] = [columnLetters(first), columnLetters(ORDERED_COLUMNS + candidates.length)];
  const keys = `$${from}$${row}:$${to}$${row}`;
  put('key', `MIN(${keys})`, { format: KEY_FORMAT });
  const asking = {
    key: cell('key'),
    candidates: keys,
    cell: (slot: number) => `$${columnLetters(column(slot))}$${row}`,
    asked: askedIn(laid, row),
  };
  for (const [at, { stratum }] of closes.entries()) {
    const place = { row, column: column(`close ${stratum}`) };
    maker.formula(place, isAsked(closes, at, asking), { style: 'working', format: 'General' });
  }
  put('phase', phaseText(compiled.book, cell('key')), {});
  const place = `MOD(${cell('key')},${PHASE})`;
  const follows = ['effect', 'followed', 'late'].map((word) => `${cell('phase')}="${word}"`);
  put('origin', `IF(OR(${follows.join(',')}),${place},"")`);
  const ofOrigin = (what: PlaceCell): string =>
    `INDEX(${cellsAbove(FIXED[what], START_ROW, row)},${cell('origin')})`;
  put(
    'number',
    `IF(${cell('phase')}="event",${place},IF(${cell('origin')}="","",${ofOrigin('number')}))`,
  );
  put('taken', `${above.taken}+IF(${cell('phase')}="event",1,0)`);
  put('date', `IF(${cell('key')}>=${NEVER_KEY},${LAST_SERIAL},INT(${cell('key')}/${DAY}))`, DATE);
  put(
    'event',
    `IF(${cell('phase')}="event",INDEX(${places.get('event names')},${cell('number')})&"",IF(${cell('phase')}="effect",${ofOrigin('event')},""))`,
    { style: 'label', format: 'General' },
  );
  const names = madeNames(compiled.book, column, row);
  maker.formula({ row, column: COMES_ABOUT }, names, { style: 'label' });
  put('order', cell('date'), { format: DATE.format });
  maker.put({ row, column: FIXED.line }, { kind: 'figure', figure: row - START_ROW + 1 }, NOTE);
}
