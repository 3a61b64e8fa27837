import type { Doc } from 'prettier';
import { builders, utils } from 'prettier/doc';
import { hasBlankLineBefore } from './blank-lines.ts';
import { commentsAbove } from './print-comments.ts';
import { scanTokens } from '../tokens/scan-tokens.ts';
import { T } from '../tokens/token-types.ts';
import { isWord, type Word, type WovenNode } from './woven.ts';

const { fill, group, hardline, indent, join, line } = builders;

/** A word or part with how it is written. */
export interface Piece {
  readonly woven: Word | WovenNode;
  readonly doc: Doc;
  /** The same where it begins a line: the comments above it have their lines. */
  readonly line: Doc;
  /** Those comments alone. */
  readonly above: Doc;
  /** What stands below them. */
  readonly bare: Doc;
  /** The text of a word; empty for a part. */
  readonly word: string;
  /** The role of a part; empty for a word. */
  readonly role: string;
  readonly kind: string;
}

/** What a printer has at hand: a node, and its pieces in the order of the text. */
export interface Setting {
  readonly node: WovenNode;
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** How long a line may be, in characters. */
  readonly width: number;
}

/** How a kind of node is written. */
export type Printer = (setting: Setting) => Doc;

/** The printers of a chapter by kind. */
export type Chapter = Readonly<Record<string, Printer>>;

/** Which pieces a layout breaks the line before. */
export type Choice = (piece: Piece, index: number, pieces: readonly Piece[]) => boolean;

/** Kinds in which the colon stands behind what it announces, as in prose. */
const PROSE_COLON = new Set(['Check', 'Covenant', 'Late']);

/** The white space between a piece and the one before it, where they stand on one line. */
export function gap(setting: Setting, index: number): string {
  const before = setting.pieces[index - 1]?.woven;
  const after = setting.pieces[index]?.woven;
  if (before === undefined || after === undefined) return '';
  return gapBetween({ before, after, kind: setting.node.kind }, setting.text);
}

/** Two pieces beside each other, and the kind of node that they are of. */
interface Neighbours {
  readonly kind: string;
  readonly before: Word | WovenNode;
  readonly after: Word | WovenNode;
}

function gapBetween({ kind, before, after }: Neighbours, text: string): string {
  const last = text.charAt(before.span.end - 1);
  const first = text.charAt(after.span.start);
  if (isWord(before) && last === '(') return '';
  if (isWord(before) && kind === 'Negation' && last === '-') return '';
  if (isWord(after) && (first === ')' || first === ',')) return '';
  if (isWord(after) && first === ':' && PROSE_COLON.has(kind)) return '';
  if (':,('.includes(last) || ':(|'.includes(first)) return ' ';
  const isJoined = kind !== 'Arithmetic' && (JOINTS.has(last) || JOINTS.has(first));
  return isJoined && before.span.end === after.span.start ? '' : ' ';
}

/** Between these there may be no space, as in `yes/no` and `365-day`. */
const JOINTS: ReadonlySet<string> = new Set(['/', '-']);

/** What a piece is written as, all on one line. */
export function textOf(piece: Word | WovenNode, text: string): string {
  if (isWord(piece)) return piece.text;
  const parts = piece.pieces.map((after, index) => {
    const before = piece.pieces[index - 1];
    const space = before === undefined ? '' : gapBetween({ kind: piece.kind, before, after }, text);
    return space + textOf(after, text);
  });
  return parts.join('');
}

/** All on one line. */
export function flat(setting: Setting): Doc {
  return setting.pieces.map((piece, index) =>
    index === 0 ? piece.doc : [gap(setting, index), beside(piece)],
  );
}

/** The same without its places to break. */
export function onOneLine(doc: Doc): Doc {
  return utils.mapDoc(doc, (part) =>
    typeof part === 'object' && !Array.isArray(part) && part.type === 'line' ? ' ' : part,
  );
}

/** What stands in a column with its first line where it is too long for one; all else hangs from it. */
const IN_COLUMN: ReadonlySet<string> = new Set([
  'Arithmetic',
  'Conditional',
  'FromWindow',
  'Logical',
]);

/** A piece behind others on its line: its further lines are further in than that line. */
export function beside({ woven, doc }: Piece): Doc {
  return isInColumn(woven) ? indent(doc) : doc;
}

function isInColumn(woven: Word | WovenNode): boolean {
  if (isWord(woven)) return false;
  const [first] = woven.pieces;
  return IN_COLUMN.has(woven.kind) || (first !== undefined && isInColumn(first));
}

/** Whether a line may begin with a piece, without being read as something else. */
export function mayBreak(setting: Setting, index: number): boolean {
  const woven = setting.pieces[index]?.woven;
  if (woven === undefined || gap(setting, index) === '') return false;
  if (setting.text.charAt(woven.span.start) !== '(') return true;
  // A name or number in brackets would be the label of a list if it were first on its line.
  const [first] = scanTokens(wordsOf(woven).slice(0, 3).join(''), 0).tokens;
  return first?.tokenType !== T.Label;
}

function wordsOf(woven: Word | WovenNode): string[] {
  return isWord(woven) ? [woven.text] : woven.pieces.flatMap(wordsOf);
}

/** On one line, or else with a line for each of the chosen pieces, in one column. */
export function column(setting: Setting, choose: Choice): Doc {
  return group(join(line, linksOf(setting, choose)));
}

/** As many of the chosen pieces on a line as fit, in one column. */
export function filledColumn(setting: Setting, choose: Choice): Doc {
  const [first = '', ...others] = linksOf(setting, choose);
  // What has no place to break in it may follow the end of what was broken.
  return fill([
    first,
    ...others.flatMap((link) => [utils.canBreak(link) ? line : group(line), link]),
  ]);
}

/** What stands in a column: further lines of its first part are further in, as those of the others are. */
function linksOf(setting: Setting, choose: Choice): Doc[] {
  const [first, ...others] = setting.pieces;
  if (first === undefined) return [];
  return segmentsOf({ ...setting, pieces: [{ ...first, doc: beside(first) }, ...others] }, choose);
}

/** On one line, or else with a line for each of the chosen pieces, indented. */
export function hanging(choose: Choice): Printer {
  return (setting) => {
    const [first, ...further] = openingOf(setting, choose);
    return group([first, indent(further.map((segment) => [line, segment]))]);
  };
}

/** As many of the chosen pieces on a line as fit, the further lines indented. */
export function filled(choose: Choice): Printer {
  return (setting) => {
    const [first, ...further] = openingOf(setting, choose);
    return fill([first, ...further.flatMap((segment) => [indent(line), indent(segment)])]);
  };
}

/** Segments of which the further lines of the first are further in than the others. */
function openingOf(setting: Setting, choose: Choice): [Doc, ...Doc[]] {
  const [first = '', ...further] = segmentsOf(setting, choose);
  // What is in brackets is set apart by them.
  const isApart = further.length === 0 || setting.pieces[0]?.kind === 'Group';
  return [isApart ? first : indent(first), ...further];
}

/** As many of the chosen pieces on a line as fit, the further lines unindented. */
export function fillUp(setting: Setting, choose: Choice): Doc {
  return fill(join(line, segmentsOf(setting, choose)));
}

/** What stands between the places at which a layout may break. */
export function segmentsOf(setting: Setting, choose: Choice): Doc[] {
  const segments: Doc[][] = [[]];
  for (const [index, piece] of setting.pieces.entries()) {
    const breaks = mayBreak(setting, index) && choose(piece, index, setting.pieces);
    if (breaks) segments.push([piece.doc]);
    else segments.at(-1)?.push(gap(setting, index), index === 0 ? piece.doc : beside(piece));
  }
  return segments;
}

/** A head, and a line below it, indented, for each of the chosen pieces; a long head is broken too. */
export function block(choose: Choice, chooseInHead: Choice = none): Printer {
  return (setting) => {
    const first = setting.pieces.findIndex(choose);
    const end = first < 0 ? setting.pieces.length : first;
    const opening = { ...setting, pieces: setting.pieces.slice(0, end) };
    const head = fillUp(opening, chooseInHead);
    const docs = setting.pieces.map((piece, index): Doc => {
      if (index < end) return index === 0 ? head : '';
      if (!choose(piece, index, setting.pieces)) return [gap(setting, index), beside(piece)];
      return [...breakLine(setting, piece, index - first), piece.line];
    });
    return indent(docs);
  };
}

/** A line break, and a blank line where the source has some, but not above the first of a number of lines. */
export function breakLine({ text }: Setting, { woven }: Piece, number: number): Doc[] {
  if (number === 0) return [hardline];
  const start = commentsAbove(woven, text)[0]?.span.start ?? woven.span.start;
  return hasBlankLineBefore(text, start) ? [hardline, hardline] : [hardline];
}

/** Pieces that are one of some words. */
export function words(...chosen: readonly string[]): Choice {
  return ({ word }) => chosen.includes(word);
}

/** Pieces behind a comma. */
export const afterComma: Choice = (_piece, index, pieces) => pieces[index - 1]?.word === ',';

/** No piece. */
export const none: Choice = () => false;

/** Pieces of some roles. */
export function roles(...chosen: readonly string[]): Choice {
  return ({ role }) => chosen.includes(role);
}

/** Pieces that either choice chooses. */
export function either(...choices: readonly Choice[]): Choice {
  return (piece, index, pieces) => choices.some((choose) => choose(piece, index, pieces));
}

/** Printers of some kinds that are written alike. */
export function alike(kinds: readonly string[], printer: Printer): Chapter {
  return Object.fromEntries(kinds.map((kind) => [kind, printer]));
}
