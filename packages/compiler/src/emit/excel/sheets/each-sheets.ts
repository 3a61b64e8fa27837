import type { Book, Nest } from '../formulas/env.ts';
import { isPast } from '../formulas/formula.ts';
import { LAST_SERIAL } from '../text/literals.ts';
import type { Sheet } from '../workbook.ts';
import { NOWHERE, render, type Setting } from './render.ts';
import { areaOf, columnLetters, SheetMaker } from './sheet-maker.ts';

const FIRST_ROW = 6;
const FIRST_SLOT = 3;

/** The settings of the days that are asked about, and of the lines of the Timeline, as other sheets see them. */
export interface Lookers {
  readonly days: readonly Setting[];
  readonly history: readonly Setting[];
}

/** How many there are of what looks at rows, and of the rows. */
export interface NestSizes {
  readonly days: number;
  readonly history: number;
  readonly rowsOf: (nest: Nest) => number;
}

/** Where the rows stand that days and events look at: a sheet for each kind, a section for each that looks. */
export class EachLayout {
  readonly #sheets: ReadonlyMap<string, Laid>;
  readonly #sizes: NestSizes;

  constructor(book: Book, sizes: NestSizes) {
    this.#sheets = new Map(
      [...book.nests].map(([key, nest], at) => [
        key,
        { nest, name: `Each ${at + 1}`, columns: columnsOf(nest) },
      ]),
    );
    this.#sizes = sizes;
  }

  /** The column of a cell in the section of one that looks, by its place. */
  each(key: string, slot: number, place: number): string {
    const laid = this.#sheets.get(key);
    if (laid === undefined) throw new Error(`No sheet has ${key}.`);
    const rows = this.#sizes.rowsOf(laid.nest);
    const first = FIRST_ROW + place * rows;
    const column = laid.columns(slot);
    return areaOf(laid.name, { row: first, column }, { row: first + rows - 1, column });
  }

  sheets(lookers: Lookers): readonly Sheet[] {
    return [...this.#sheets.values()].map((laid) =>
      eachSheet(laid, {
        rows: this.#sizes.rowsOf(laid.nest),
        lookers: lookers[laid.nest.of],
      }),
    );
  }
}

/** The rows of one kind, with their sheet and where each cell stands on it. */
interface Laid {
  readonly nest: Nest;
  readonly name: string;
  readonly columns: (slot: number) => number;
}

function columnsOf({ block }: Nest): (slot: number) => number {
  const columns = new Map(block.slots.map(([slot], at) => [slot, FIRST_SLOT + at]));
  return (slot) => columns.get(slot) ?? 0;
}

interface EachSheet {
  readonly rows: number;
  readonly lookers: readonly Setting[];
}

const SAYS = {
  events: 'Each event, as it counts',
  table: 'Each row of the table, as it counts',
  days: 'Each day of a window, as it counts',
  steps: 'Each halving of what is searched,',
} as const;

function eachSheet(laid: Laid, { rows, lookers }: EachSheet): Sheet {
  const { nest, name } = laid;
  const maker = new SheetMaker(name);
  const { slots } = nest.block;
  const when = nest.of === 'days' ? 'on each day asked about' : 'upon each line of the Timeline';
  maker.head(
    `Each ${nest.title} ${when}`,
    `${SAYS[nest.rows.kind]} ${when}. Nothing is put in here.`,
  );
  maker.headings(FIRST_ROW - 1, ['As of', 'No.']);
  for (const [at, [, { about }]] of slots.entries()) {
    const title = about.title === '' ? 'Working' : about.title;
    maker.text({ row: FIRST_ROW - 1, column: FIRST_SLOT + at }, title, 'heading');
  }
  for (const [place, outer] of lookers.entries()) {
    const setting = settingOf(laid, outer);
    const texts = slots.map(([, { formula }]) => {
      // Nothing came before the first line of the Timeline.
      const isNone = nest.of === 'history' && place === 0 && formula.pieces.some(isPast);
      return isNone ? 'NA()' : render(formula, setting);
    });
    for (let number = 1; number <= rows; number += 1) {
      const row = FIRST_ROW + place * rows + number - 1;
      maker.formula({ row, column: 1 }, outer.fixed('date'), {
        style: 'note',
        format: `[>=${LAST_SERIAL}]"";yyyy-mm-dd`,
      });
      maker.put(
        { row, column: 2 },
        { kind: 'figure', figure: number },
        { style: 'note', format: '0' },
      );
      for (const [at, [, { about }]] of slots.entries()) {
        maker.formula({ row, column: FIRST_SLOT + at }, inRow(texts[at] ?? '', row), {
          style: 'figure',
          format: about.format,
        });
      }
    }
  }
  return maker.finished({
    widths: [13, 6, ...slots.map(() => 20)],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
    orientation: 'landscape',
  });
}

/** What stands for a row, and for the row above it, until it is known which row that is. */
const HERE = '\u{0}';
const ABOVE = '\u{1}';

/** A formula of a section in one of its rows. */
function inRow(text: string, row: number): string {
  return text.replaceAll(HERE, String(row)).replaceAll(ABOVE, String(row - 1));
}

/** What the rows of a section see around them. */
function settingOf({ columns }: Laid, outer: Setting): Setting {
  // Fixed rows: LibreOffice works like formulas of a column out at once, also where one line rests on another.
  const cell = (slot: number, row: string): string => `$${columnLetters(columns(slot))}$${row}`;
  return {
    ...NOWHERE,
    slot: (slot) => cell(slot, HERE),
    fixed: (what) => (what === 'row' ? `$B$${HERE}` : outer.fixed(what)),
    previous: (slot) => cell(slot, ABOVE),
    past: (of) => outer.past(of),
    whole: (of) => outer.whole(of),
    area: (area) => outer.area(area),
    outer,
  };
}
