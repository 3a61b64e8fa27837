/** What a cell holds: a text is a text, whatever it begins with. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly figure: number }
  | { readonly kind: 'yes/no'; readonly value: boolean }
  /** Without the equals sign. */
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'empty' };

/** What a cell is for; each has one look throughout the workbook. */
export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'section'
  | 'label'
  | 'input'
  | 'value'
  | 'figure'
  | 'words'
  | 'note'
  | 'working';

/** A cell by its row and column, both from 1. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: CellStyle;
  /** The number format; `General` where nothing is said. */
  readonly format?: string;
}

/** A colour that cells of a range take where a formula, written for its first cell, holds. */
export interface SheetCondition {
  readonly range: string;
  readonly formula: string;
  readonly look: 'good' | 'bad' | 'missing' | 'now';
}

/** What may be put into a cell: one of a list, or of the cells that a range names. */
export interface SheetChoice {
  readonly range: string;
  /** A list in quotes, or a range. */
  readonly from: string;
}

/** One sheet, as plain data. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
  /** The width of each column, in characters. */
  readonly widths: readonly number[];
  /** So many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly conditions: readonly SheetCondition[];
  readonly choices: readonly SheetChoice[];
  readonly orientation: 'portrait' | 'landscape';
}

/** A workbook, as plain data: whoever writes the file needs to know nothing of contracts. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}
