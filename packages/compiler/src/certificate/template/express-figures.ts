import type { Diagnostic, Source, Span } from '@termsheet/dsl';
import type { Expressed, Placeholder } from './template.ts';

/** The expressions of a template as definitions of the contract, each for the event of the document. */
export interface ExpressedFigures {
  /** What is appended to the contract's own text. */
  readonly text: string;
  /** The Term that each placeholder with an expression has become. */
  readonly names: ReadonlyMap<Placeholder, string>;
  /** Where in the template a place of `text` was written. */
  readonly placeIn: (offset: number) => number;
}

/** Quoted texts and names in backquotes are passed over: they can hold anything. */
const THE_EVENT = /`[^`]*`|"[^"]*"|\bthe event\b/gu;

/** A stretch that stands in both, letter by letter. */
interface Shared {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/**
 * Writes the expressions of a template as definitions: so they are parsed, bound, checked with units and
 * worked out as everything else in the contract is, and what is wrong in them is told in its words.
 *
 * @param contract the text of the contract, in which the new names must not stand yet.
 */
export function expressFigures(
  placeholders: readonly Placeholder[],
  event: string,
  contract: string,
): ExpressedFigures {
  const stem = unusedStem(contract);
  const names = new Map<Placeholder, string>();
  const shared: Shared[] = [];
  let text = `\n\nclause §"Certificate" "Certificate"\n`;
  for (const placeholder of placeholders) {
    const { asks } = placeholder;
    if (!('expression' in asks)) continue;
    const name = `${stem} ${names.size + 1}`;
    names.set(placeholder, name);
    text += `  ${name} for each ${nameInFile(event)} means `;
    for (const piece of piecesOf(asks, event)) {
      shared.push({ at: text.length, from: piece.from, length: piece.length });
      text += piece.text;
    }
    text += '\n';
  }
  return { text, names, placeIn: (offset) => placeOf(shared, offset) };
}

/** The expression in pieces, `the event` being the event of the document. */
function* piecesOf(
  { expression, start }: Expressed,
  event: string,
): Generator<{ readonly text: string; readonly from: number; readonly length: number }, void> {
  let at = 0;
  for (const { 0: found, index } of expression.matchAll(THE_EVENT)) {
    if (found !== 'the event') continue;
    yield { text: expression.slice(at, index), from: start + at, length: index - at };
    yield { text: `the ${nameInFile(event)}`, from: start + index, length: found.length };
    at = index + found.length;
  }
  const text = expression.slice(at);
  yield { text, from: start + at, length: text.length };
}

/** A name may be any words: in backquotes it is one wherever it stands. */
function nameInFile(name: string): string {
  return `\`${name}\``;
}

function unusedStem(contract: string): string {
  let stem = 'Certified Figure';
  while (contract.includes(stem)) stem = `Newly ${stem}`;
  return stem;
}

/** A place within or behind the last piece that begins before it. */
function placeOf(shared: readonly Shared[], offset: number): number {
  const piece = shared.findLast(({ at }) => at <= offset) ?? shared[0];
  if (piece === undefined) return 0;
  return piece.from + Math.max(0, Math.min(offset - piece.at, piece.length));
}

/** A finding in the appended text as one in the template; null where it is about the contract alone. */
export function toTemplate(
  diagnostic: Diagnostic,
  { figures, offset, template }: Appended,
): Diagnostic | null {
  const place = (span: Span): Span | null => {
    if (span.start < offset || span.start > offset + figures.text.length) return null;
    const start = figures.placeIn(span.start - offset);
    const end = figures.placeIn(span.end - offset);
    return { start, end: Math.min(Math.max(end, start + 1), template.text.length) };
  };
  const span = place(diagnostic.span);
  if (span === null) return null;
  const related = diagnostic.related.flatMap((each) => {
    const at = place(each.span);
    return at === null ? [] : [{ ...each, span: at }];
  });
  return { ...diagnostic, span, related, fix: null };
}

/** Where the definitions of a template were appended. */
export interface Appended {
  readonly figures: ExpressedFigures;
  /** Where their text begins in that of the contract. */
  readonly offset: number;
  readonly template: Source;
}
