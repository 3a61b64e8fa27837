import { cleanText } from '../text/literals.ts';
import type {
  CellContent,
  CellStyle,
  Sheet,
  SheetCell,
  SheetChoice,
  SheetCondition,
} from '../workbook.ts';

/** Collects the cells of a sheet. */
export class SheetMaker {
  readonly name: string;
  readonly #cells: SheetCell[] = [];
  readonly conditions: SheetCondition[] = [];
  readonly choices: SheetChoice[] = [];

  constructor(name: string) {
    this.name = name;
  }

  text(at: Place, text: string, style: CellStyle): void {
    this.put(at, { kind: 'text', text: cleanText(text) }, { style });
  }

  formula(at: Place, formula: string, look: Look): void {
    this.put(at, { kind: 'formula', formula }, look);
  }

  put({ row, column }: Place, content: CellContent, look: Look): void {
    this.#cells.push({ row, column, content, ...look });
  }

  /** The sheet's title, and what it is for. */
  head(title: string, note: string): void {
    this.text({ row: 1, column: 1 }, title, 'title');
    this.text({ row: 2, column: 1 }, note, 'subtitle');
  }

  headings(row: number, headings: readonly string[]): void {
    for (const [at, heading] of headings.entries()) {
      this.text({ row, column: at + 1 }, heading, 'heading');
    }
  }

  finished(form: Pick<Sheet, 'widths' | 'frozen' | 'orientation'>): Sheet {
    const { name, conditions, choices } = this;
    return { name, cells: this.#cells, conditions, choices, ...form };
  }
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Look {
  readonly style: CellStyle;
  readonly format?: string;
}

/** The letters of a column, from 1. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** `B7`. */
export function address({ row, column }: Place): string {
  return `${columnLetters(column)}${row}`;
}

/** `$B$7`. */
export function fixedAddress({ row, column }: Place): string {
  return `$${columnLetters(column)}$${row}`;
}

/** `B7:B20`. */
export function rangeOf(from: Place, to: Place): string {
  return `${address(from)}:${address(to)}`;
}

/** `'Not held'!$B$7:$B$20`. */
export function areaOf(sheet: string, from: Place, to: Place): string {
  return `'${sheet}'!${fixedAddress(from)}:${fixedAddress(to)}`;
}
