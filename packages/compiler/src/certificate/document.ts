/** A certificate or notice as plain data: what each of its forms (Markdown, HTML, Word, PDF) is written from. */
export interface CertificateDocument {
  /** Its own heading, `Certificate of Adjustment of the Conversion Price`. */
  readonly title: string;
  /** The contract that it is made under. */
  readonly contract: string;
  /** What it is about, for the head of each page: `Issuance of March 8, 2006`. */
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** One part of a document, below another. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | List
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly cited: string | null }
  | Table
  | Signature
  | Notes
  | { readonly kind: 'page break' };

/** Numbered paragraphs, or points. */
export interface List {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

/** A table whose widths are parts of the page's. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** How far in the second cell of each row stands, in steps; left out where none does. */
  readonly indents?: readonly number[];
}

/** What stands in one cell, in lines. */
export type Cell = readonly Inline[];

export interface Column {
  readonly heading: readonly Inline[];
  readonly isRight: boolean;
  /** Its part of the page's width, against the other columns'. */
  readonly width: number;
}

/** Where somebody signs; what nobody can know yet stays a line to be filled in. */
export interface Signature {
  readonly kind: 'signature';
  /** The legal name of who signs; null where the contract does not tell it. */
  readonly party: string | null;
  /** What the contract calls who signs. */
  readonly role: string;
  /** Whether an officer signs for it, and not perhaps a person for itself. */
  readonly isByOfficer: boolean;
}

/** What the marks in the text lead to. */
export interface Notes {
  readonly kind: 'notes';
  readonly notes: readonly Note[];
}

/** A remark on a figure or blank, by its number. */
export interface Note {
  readonly number: number;
  readonly text: string;
}

/** A stretch of text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | Figure
  | BlankSpace
  | { readonly kind: 'break' };

/** What the contract gives: never typed by hand. */
export interface Figure {
  readonly kind: 'figure';
  readonly text: string;
  /** The note that says what was rounded, by its number. */
  readonly note: number | null;
}

/** A place left open, for a person to fill in. */
export interface BlankSpace {
  readonly kind: 'blank';
  readonly label: string;
  /** Whether it is a line to write on, to the end of the line. */
  readonly isLine: boolean;
  /** The note that says what it waits for, by its number. */
  readonly note: number | null;
}

/** What the contract gives, in words that nothing was rounded in. */
export function figureOf(text: string): Figure {
  return { kind: 'figure', text, note: null };
}

/** A stretch of plain text. */
export function textOf(text: string): Inline {
  return { kind: 'text', text };
}
