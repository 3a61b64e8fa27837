import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import { displayText } from '../diagnostics/display-width.ts';
import {
  breakLine,
  filled,
  flat,
  onOneLine,
  textOf,
  words,
  type Chapter,
  type Piece,
  type Setting,
} from './layouts.ts';
import { isWord, type Word, type WovenNode } from './woven.ts';

const { indent } = builders;

/** Tables: cells below one another, figures to the right. */
export const tables: Chapter = {
  Interpolation: filled(words('interpolated', 'and', 'based')),
  Table: table,
  TableRow: (setting) =>
    bars(setting, columnWidths(setting.node.parent ?? setting.node, setting.text)),
};

const BAR = '|';

function table(setting: Setting): Doc {
  const { node, pieces, text } = setting;
  const start = pieces.findIndex(isBarPiece);
  const firstRow = pieces.findIndex(({ role }) => role === 'rows');
  const end = firstRow < 0 ? pieces.length : firstRow;
  const heading = pieces[start];
  if (heading === undefined) return flat(setting);
  const name = flat({ ...setting, pieces: pieces.slice(0, start) });
  const headings = { ...setting, pieces: pieces.slice(start, end) };
  // With rows below it a heading keeps to its columns; without, it may be broken where a type can be.
  const isAlone = firstRow < 0;
  const line = isAlone ? flat(headings) : bars(headings, columnWidths(node, text));
  const rows = pieces.slice(end).map((piece) => [breakLine(setting, piece, 1), piece.line]);
  const under = isAlone ? indent(line) : line;
  return indent([name, breakLine(setting, heading, 0), under, rows]);
}

/** A line of cells, each as wide as its column. */
function bars(setting: Setting, widths: readonly number[]): Doc {
  const docs: Doc[] = [];
  for (const [column, cell] of cellsOf(setting.pieces, isBarPiece).entries()) {
    const bar = cell.findLast(isBarPiece);
    const pieces = bar === undefined ? cell : cell.slice(0, -1);
    const written = flat({ ...setting, pieces });
    const padding = ' '.repeat(
      (widths[column] ?? 0) -
        widthOf(
          pieces.map(({ woven }) => woven),
          setting,
        ),
    );
    const isFigure = pieces.length === 1 && FIGURES.has(pieces[0]?.kind ?? '');
    docs.push(' ', isFigure ? [padding, written] : [written, padding], ' ', bar?.doc ?? '');
  }
  // A row ends with its line, however long it is.
  return onOneLine([setting.pieces[0]?.doc ?? '', ...docs]);
}

const FIGURES: ReadonlySet<string> = new Set([
  'MoneyLiteral',
  'NumberLiteral',
  'PercentLiteral',
  'PriceLiteral',
  'RateLiteral',
  'RatioLiteral',
  'SharesLiteral',
]);

/** The cells of a line, each with the bar behind it; the last may have none. */
function cellsOf<Of>(pieces: readonly Of[], isBar: (piece: Of) => boolean): Of[][] {
  const cells: Of[][] = [];
  let cell: Of[] = [];
  for (const piece of pieces.slice(pieces.findIndex(isBar) + 1)) {
    cell.push(piece);
    if (!isBar(piece)) continue;
    cells.push(cell);
    cell = [];
  }
  if (cell.length > 0) cells.push(cell);
  return cells;
}

function isBarPiece({ word }: Piece): boolean {
  return word === BAR;
}

function isBarWord(piece: Word | WovenNode): boolean {
  return isWord(piece) && piece.text === BAR;
}

const measured = new WeakMap<WovenNode, readonly number[]>();

/** How wide each column of a node's lines is. */
function columnWidths(node: WovenNode, text: string): readonly number[] {
  const known = measured.get(node);
  if (known !== undefined) return known;
  const rows = node.pieces.flatMap((piece) =>
    !isWord(piece) && piece.kind === 'TableRow' ? [piece.pieces] : [],
  );
  const heading = node.kind === 'Table' ? [node.pieces] : [];
  const widths: number[] = [];
  for (const line of [...heading, ...rows]) {
    for (const [column, cell] of cellsOf(line, isBarWord).entries()) {
      const width = widthOf(
        cell.filter((piece) => !isBarWord(piece)),
        { text },
      );
      widths[column] = Math.max(widths[column] ?? 0, width);
    }
  }
  measured.set(node, widths);
  return widths;
}

function widthOf(
  pieces: readonly (Word | WovenNode)[],
  { text }: { readonly text: string },
): number {
  const [first, ...others] = pieces;
  if (first === undefined) return 0;
  const whole = { kind: '', role: '', pieces, parent: null, span: first.span };
  return displayText(others.length === 0 ? textOf(first, text) : textOf(whole, text)).width;
}
