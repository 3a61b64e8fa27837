import type { Book, Nest } from '../formulas/env.ts';
import { isPast, type Piece } from '../formulas/formula.ts';
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
  /** The columns of the Timeline that say in which lines rows are looked at, by their keys; of the rest all are. */
  readonly asked: ReadonlyMap<string, number>;
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
    const laid = this.#laid(key);
    const rows = this.#sizes.rowsOf(laid.nest);
    const first = FIRST_ROW + place * rows;
    const column = laid.columns(slot);
    return areaOf(laid.name, { row: first, column }, { row: first + rows - 1, column });
  }

  /** The column in the sections of so many lines, from the first; of all of them where nothing is said. */
  pastEach(key: string, slot: number, lines = this.#sizes.history): string {
    const laid = this.#laid(key);
    const column = laid.columns(slot);
    const last = FIRST_ROW + Math.max(lines, 1) * this.#sizes.rowsOf(laid.nest) - 1;
    return areaOf(laid.name, { row: FIRST_ROW, column }, { row: last, column });
  }

  sheets(lookers: Lookers): readonly Sheet[] {
    return [...this.#sheets.values()].map((laid) => this.#sheet(laid, lookers));
  }

  #sheet(laid: Laid, lookers: Lookers): Sheet {
    const rows = this.#sizes.rowsOf(laid.nest);
    return eachSheet(laid, this.#lookersOf(laid.nest, lookers), {
      count: rows,
      asked: this.#sizes.asked.get(laid.nest.key) ?? null,
      setting: (looker, place) => this.#rowSetting(laid, looker, { place, sheet: '' }),
    });
  }

  #laid(key: string): Laid {
    const laid = this.#sheets.get(key);
    if (laid === undefined) throw new Error(`No sheet has ${key}.`);
    return laid;
  }

  /** What looks at rows: days, lines of the Timeline, or rows that one of these looks at. */
  #lookersOf({ of, within }: Nest, lookers: Lookers): readonly Looker[] {
    if (within === null)
      return lookers[of].map((setting, at) => ({ setting, isStart: of === 'history' && at === 0 }));
    const laid = this.#laid(within.key);
    const rows = this.#sizes.rowsOf(within);
    return this.#lookersOf(within, lookers).flatMap((looker, at) =>
      Array.from({ length: rows }, (_, number) => ({
        ...looker,
        setting: this.#rowSetting(laid, looker, {
          place: at * rows + number,
          sheet: `'${laid.name}'!`,
        }),
      })),
    );
  }

  /** What a row sees around it, by its place among all rows of its sheet. */
  #rowSetting(
    laid: Laid,
    { setting }: Looker,
    { place, sheet }: { readonly place: number; readonly sheet: string },
  ): Setting {
    const row = FIRST_ROW + place;
    return {
      ...settingOf(laid, setting, { sheet, here: String(row), above: String(row - 1) }),
      each: (nest, slot) => this.each(nest, slot, place),
    };
  }
}

/** What looks at a section of rows. */
interface Looker {
  readonly setting: Setting;
  /** Whether that is the first line of the Timeline, or a row that it looks at: nothing came before. */
  readonly isStart: boolean;
}

interface Laid {
  readonly nest: Nest;
  readonly name: string;
  readonly columns: (slot: number) => number;
}

function columnsOf({ block }: Nest): (slot: number) => number {
  const columns = new Map(block.slots.map(([slot], at) => [slot, FIRST_SLOT + at]));
  return (slot) => columns.get(slot) ?? 0;
}

/** The rows of each section of a sheet. */
interface SectionRows {
  readonly count: number;
  /** The column of the Timeline that says in which lines they are looked at; null where all are. */
  readonly asked: number | null;
  /** What a row sees around it, by its place among all rows of the sheet. */
  readonly setting: (looker: Looker, place: number) => Setting;
}

const SAYS = {
  events: 'Each event, as it counts',
  table: 'Each row of the table, as it counts',
  days: 'Each day of a window, as it counts',
  steps: 'Each halving of what is searched,',
} as const;

function whenOf({ of, within }: Nest): string {
  if (within !== null) return `for each ${within.title} ${whenOf(within)}`;
  return of === 'days' ? 'on each day asked about' : 'upon each line of the Timeline';
}

function eachSheet(laid: Laid, lookers: readonly Looker[], rows: SectionRows): Sheet {
  const { nest, name } = laid;
  const maker = new SheetMaker(name);
  const { slots } = nest.block;
  const when = whenOf(nest);
  maker.head(
    `Each ${nest.title} ${when}`,
    `${SAYS[nest.rows.kind]} ${when}. Nothing is put in here.`,
  );
  maker.headings(FIRST_ROW - 1, ['As of', 'No.']);
  for (const [at, [, { about }]] of slots.entries()) {
    const title = about.title === '' ? 'Working' : about.title;
    maker.text({ row: FIRST_ROW - 1, column: FIRST_SLOT + at }, title, 'heading');
  }
  for (const [section, looker] of lookers.entries()) {
    const asked = rows.asked === null ? null : lineOf(looker.setting).slot(rows.asked);
    const textOf = sectionTexts(laid, looker, asked);
    for (let number = 1; number <= rows.count; number += 1) {
      const place = section * rows.count + number - 1;
      const row = FIRST_ROW + place;
      maker.formula({ row, column: 1 }, looker.setting.fixed('date'), {
        style: 'note',
        format: `[>=${LAST_SERIAL}]"";yyyy-mm-dd`,
      });
      maker.put(
        { row, column: 2 },
        { kind: 'figure', figure: number },
        { style: 'note', format: '0' },
      );
      for (const [at, [slot, { formula, about }]] of slots.entries()) {
        const text =
          textOf(slot, { row, number }) ??
          whereAsked(asked, render(formula, rows.setting(looker, place)));
        maker.formula({ row, column: FIRST_SLOT + at }, text, {
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

/** The line of the Timeline that looks at rows, or at the rows that look at these. */
function lineOf(setting: Setting): Setting {
  return setting.outer === null ? setting : lineOf(setting.outer);
}

/** What stands for a row, and for the row above it, until it is known which row that is. */
const ANY_ROW = { sheet: '', here: '\u{0}', above: '\u{1}' } as const;

/** The formulas of a section in each of its rows; null for one that looks at rows of its own. */
function sectionTexts(
  laid: Laid,
  { setting, isStart }: Looker,
  asked: string | null,
): (slot: number, at: { readonly row: number; readonly number: number }) => string | null {
  const textsBelow = (above: string | null): ReadonlyMap<number, string | null> => {
    const around = settingOf(laid, setting, { ...ANY_ROW, above });
    return new Map(
      laid.nest.block.slots.map(([slot, { formula }]) => {
        if (isStart && formula.pieces.some(isPast)) return [slot, 'NA()'];
        const text = formula.pieces.some(isEach) ? null : render(formula, around);
        return [slot, text === null ? null : whereAsked(asked, text)];
      }),
    );
  };
  const [first, others] = [textsBelow(null), textsBelow(ANY_ROW.above)];
  return (slot, { row, number }) =>
    (number === 1 ? first : others)
      .get(slot)
      ?.replaceAll(ANY_ROW.here, String(row))
      .replaceAll(ANY_ROW.above, String(row - 1)) ?? null;
}

/** A formula that is worked out where its row is looked at. */
function whereAsked(asked: string | null, text: string): string {
  return asked === null ? text : `IF(${asked},${text},NA())`;
}

function isEach(piece: Piece): boolean {
  return typeof piece === 'object' && piece.kind === 'each';
}

interface RowPlace {
  /** The name of the sheet before an exclamation mark, where it is seen from another. */
  readonly sheet: string;
  readonly here: string;
  /** Null in the first row of a section: the row above is of another. */
  readonly above: string | null;
}

/** What the rows of a section see around them. */
function settingOf({ columns }: Laid, outer: Setting, { sheet, here, above }: RowPlace): Setting {
  // Fixed rows: LibreOffice works like formulas of a column out at once, also where one line rests on another.
  const cell = (slot: number, row: string): string =>
    `${sheet}$${columnLetters(columns(slot))}$${row}`;
  return {
    ...NOWHERE,
    slot: (slot) => cell(slot, here),
    fixed: (what) => (what === 'row' ? `${sheet}$B$${here}` : outer.fixed(what)),
    previous: (slot) => (above === null ? '0' : cell(slot, above)),
    past: (of) => outer.past(of),
    area: (area) => outer.area(area),
    pastEach: (nest, of) => outer.pastEach(nest, of),
    outer,
  };
}
