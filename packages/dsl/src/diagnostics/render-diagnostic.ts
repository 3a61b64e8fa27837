import type { LineIndex } from '../source/line-index.ts';
import { type Located, locating } from '../source/locating.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../tree/span.ts';
import type { Diagnostic, ProsePlace, Severity } from './diagnostic.ts';
import { displayText } from './display-width.ts';

/** What a part of a rendered diagnostic is, for a styler to give it its colour. */
export type StyledPart = Severity | 'message' | 'frame' | 'mark' | 'label';

/** Gives a part its look; text for a terminal with colours comes back with its codes. */
export type Styler = (part: StyledPart, text: string) => string;

/** A stretch of one file to show, and what is said of it. */
interface Frame extends Located {
  readonly note: string;
}

const WIDTH = 100;
/** How much of a long line is shown, in UTF-16 units. */
const LONGEST_LINE = 90;
/** How many lines of a long stretch are shown from its start and from its end. */
const SHOWN_LINES = 2;

const plain: Styler = (_part, text) => text;

/**
 * A diagnostic as text for a terminal or a log: what is wrong, where, the lines of source with the
 * place marked, the related places, why it matters and what to do. No colour unless a styler
 * gives it.
 */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  source: Source,
  style: Styler = plain,
): string {
  const locate = locating(source);
  const framed = (span: Span, note: string): Frame => ({ ...locate(span), note });
  const { severity, code, message } = diagnostic;
  const head = `${style(severity, `${severity}[${code}]`)}${style('message', `: ${message}`)}`;
  const places = diagnostic.related.map(({ span, message: note }) => ({ span, note }));
  // What is said of the place itself is said there, and not in a frame that shows it again.
  const ofItself = places.find(({ span }) => isSameSpan(span, diagnostic.span));
  const frames = [
    framed(diagnostic.span, ofItself?.note ?? ''),
    ...places.filter((place) => place !== ofItself).map(({ span, note }) => framed(span, note)),
  ];
  const gutter = Math.max(...frames.map(({ lines, span }) => measureGutter(lines, span)));
  return [
    head,
    ...frames.flatMap((frame) => renderFrame(frame, { gutter, style })),
    ...diagnostic.prose.flatMap((place) => renderProsePlace(place, { gutter, style })),
    ...renderParagraph('why', diagnostic.why, style),
    ...renderParagraph('help', diagnostic.help, style),
  ].join('\n');
}

/** Where the prose says it, and in which words. */
function renderProsePlace(
  { section, line, words }: ProsePlace,
  { gutter, style }: FrameContext,
): string[] {
  const arrow = `${' '.repeat(gutter)}${style('frame', '--> ')}`;
  const part = section === null ? '' : `, ${displayText(section).text}`;
  const bar = style('frame', `${' '.repeat(gutter)} | `);
  const rows = wrap(words, WIDTH - gutter - 3);
  return [`${arrow}the prose${part}, line ${line}`, ...rows.map((row) => `${bar}${row}`)];
}

function isSameSpan(left: Span, right: Span): boolean {
  return left.start === right.start && left.end === right.end;
}

interface FrameContext {
  readonly gutter: number;
  readonly style: Styler;
}

function measureGutter(lines: LineIndex, span: Span): number {
  return String(lines.positionAt(lastOffset(span)).line).length;
}

/** An end at a line's very start belongs to the line before. */
function lastOffset(span: Span): number {
  return Math.max(span.start, span.end - 1);
}

function renderFrame(frame: Frame, context: FrameContext): string[] {
  const { gutter, style } = context;
  const { lines } = frame;
  const { line, column } = lines.positionAt(frame.span.start);
  const last = lines.positionAt(lastOffset(frame.span)).line;
  const path = displayText(frame.path).text;
  const note = frame.note === '' ? '' : `: ${frame.note}`;
  const place = `${' '.repeat(gutter)}${style('frame', '--> ')}${path}:${line}:${column}${note}`;
  const shown = chooseLines(line, last).flatMap((number) =>
    number === null ? [style('frame', '...')] : renderLine(number, frame, context),
  );
  const bar = style('frame', `${' '.repeat(gutter)} |`);
  return [place, bar, ...shown];
}

/** All lines of a short stretch; the first and last ones of a long one, `null` between. */
function chooseLines(first: number, last: number): (number | null)[] {
  const count = last - first + 1;
  if (count <= 2 * SHOWN_LINES) return Array.from({ length: count }, (_, index) => first + index);
  const near = Array.from({ length: SHOWN_LINES }, (_, index) => index);
  return [...near.map((index) => first + index), null, ...near.map((index) => last - 1 + index)];
}

function renderLine(
  number: number,
  { lines, span }: Frame,
  { gutter, style }: FrameContext,
): string[] {
  const start = lines.startOfLine(number);
  const text = lines.textOfLine(number);
  const from = Math.min(Math.max(span.start - start, indentOf(text)), text.length);
  const to = Math.min(Math.max(span.end - start, from), text.length);
  const window = trimAround(text, from, to);
  const before = displayText(text.slice(window.start, from));
  const marked = displayText(text.slice(from, Math.min(to, window.end)));
  const after = displayText(text.slice(Math.min(to, window.end), window.end));
  const lead = window.start > 0 ? '…' : '';
  const tail = window.end < text.length ? '…' : '';
  const code = `${lead}${before.text}${marked.text}${after.text}${tail}`.trimEnd();
  const carets = '^'.repeat(Math.max(1, marked.width));
  const bar = style('frame', `${String(number).padStart(gutter)} | `);
  const under = style('frame', `${' '.repeat(gutter)} | `);
  const indent = ' '.repeat(lead.length + before.width);
  return [`${bar}${code}`.trimEnd(), `${under}${indent}${style('mark', carets)}`];
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** The part of a long line that shows its marked stretch, or the beginning of it. */
function trimAround(text: string, from: number, to: number): Span {
  if (text.length <= LONGEST_LINE) return { start: 0, end: text.length };
  const room = Math.max(0, LONGEST_LINE - (to - from));
  const start = Math.max(0, Math.min(from - Math.floor(room / 2), text.length - LONGEST_LINE));
  return keepPairs(text, { start, end: Math.min(text.length, start + LONGEST_LINE) });
}

/** Moves the ends of a stretch so that neither cuts a character in two. */
function keepPairs(text: string, { start, end }: Span): Span {
  const isSecondHalf = (at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));
  return {
    start: isSecondHalf(start) ? start + 1 : start,
    end: isSecondHalf(end) ? end - 1 : end,
  };
}

function renderParagraph(label: string, text: string, style: Styler): string[] {
  const indent = ' '.repeat(label.length + 2);
  const rows = wrap(text, WIDTH - indent.length);
  return rows.map((row, index) =>
    index === 0 ? `${style('label', `${label}:`)} ${row}` : indent + row,
  );
}

function wrap(text: string, width: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of displayText(text).text.split(' ')) {
    if (row !== '' && displayText(`${row} ${word}`).width > width) {
      rows.push(row);
      row = word;
    } else {
      row = row === '' ? word : `${row} ${word}`;
    }
  }
  return row === '' ? rows : [...rows, row];
}
