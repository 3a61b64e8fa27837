import { joinWords } from '@termsheet/compiler';
import type { Given, Scenario, Span } from '@termsheet/dsl';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import { wholeLines } from '../tree/lines.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { type Change, deletion } from './change.ts';

/** Takes out whole lines, or the words alone where others stand on their lines. */
export function withoutLines(text: string, span: Span): Change {
  const { start, end } = wholeLines(text, span);
  return deletion(start, end);
}

/** Takes one out of several that stand in a row, with commas alone where nothing joins the last. */
export function withoutOne(
  text: string,
  all: readonly SyntaxNode[],
  { left, joint }: { readonly left: SyntaxNode; readonly joint: 'and' | null },
): Change | null {
  const rest = all.filter((node) => node !== left);
  const [first] = all;
  const last = all.at(-1);
  if (rest.length === 0 || first === undefined || last === undefined) return null;
  const words = rest.map(({ span }) => text.slice(span.start, span.end));
  const row = joint === null ? words.join(', ') : joinWords(words, joint);
  return { span: { start: first.span.start, end: last.span.end }, text: row };
}

/** Takes lines out of what a scenario is given, so that the first that is left begins with `given`. */
export function withoutGiven(
  text: string,
  given: Given,
  isLeftOut: (line: Given['lines'][number]) => boolean,
): readonly Change[] {
  const first = given.lines.findIndex((line) => !isLeftOut(line));
  const kept = given.lines[first];
  if (kept === undefined) return [withoutLines(text, given.span)];
  const start = given.lines[0]?.span.start ?? given.span.start;
  const before = first > 0 ? [deletion(start, kept.span.start)] : [];
  const after = given.lines.slice(first).filter(isLeftOut);
  return [
    ...before,
    ...after.map(({ span }) => withoutLines(text, wordsBefore(text, span, /\band\s+$/))),
  ];
}

/** A stretch with the word that leads to it. */
function wordsBefore(text: string, { start, end }: Span, word: RegExp): Span {
  const found = word.exec(text.slice(0, start));
  return { start: found?.index ?? start, end };
}

/** What the scenarios of a file say of a Term that is left out: what it is given, and that it happens. */
export function withoutSayings({ text, sections }: Analysis, name: string): readonly Change[] {
  const scenarios = sections.filter((section): section is Scenario => section.kind === 'Scenario');
  return scenarios.flatMap(({ steps }) =>
    steps.flatMap((step) => {
      if (step.kind === 'Given') return withoutGiven(text, step, (line) => gives(line, name));
      const isSaid = step.kind === 'EventStep' && step.event.text === name;
      return isSaid ? [withoutLines(text, step.span)] : [];
    }),
  );
}

function gives(line: Given['lines'][number], name: string): boolean {
  return line.kind === 'GivenLine' && line.name.text === name;
}
