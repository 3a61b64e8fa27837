import type { Given, GivenLine, Scenario, Span } from '@termsheet/dsl';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import { wholeLines } from '../tree/lines.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { type Change, deletion } from './change.ts';

/** Takes out whole lines, or the words alone where others stand on their lines. */
export function withoutLines(text: string, span: Span): Change {
  const { start, end } = wholeLines(text, span);
  return deletion(start, end);
}

/** Words in a row: `A`, `A and B`, `A, B and C`; with commas alone where nothing joins the last. */
export function inRow(parts: readonly string[], joint: 'and' | 'or' | null): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  const before = parts.slice(0, -1).join(', ');
  return joint === null ? `${before}, ${last}` : `${before} ${joint} ${last}`;
}

/** Takes one out of several that stand in a row. */
export function withoutOne(
  text: string,
  row: readonly SyntaxNode[],
  { left, joint }: { readonly left: SyntaxNode; readonly joint: 'and' | 'or' | null },
): Change | null {
  const rest = row.filter((node) => node !== left);
  const [first] = row;
  const last = row.at(-1);
  if (rest.length === 0 || first === undefined || last === undefined) return null;
  const words = rest.map(({ span }) => text.slice(span.start, span.end));
  return { span: { start: first.span.start, end: last.span.end }, text: inRow(words, joint) };
}

/** Takes a line out of what a scenario is given; the next one then begins with `given`. */
export function withoutGiven(text: string, given: Given, line: Given['lines'][number]): Change {
  const at = given.lines.indexOf(line);
  const next = given.lines[at + 1];
  if (at > 0 || next === undefined) {
    return withoutLines(text, wordsBefore(text, at > 0 ? line.span : given.span, /\band\s+$/));
  }
  return deletion(line.span.start, next.span.start);
}

/** A stretch with the word that leads to it. */
function wordsBefore(text: string, { start, end }: Span, word: RegExp): Span {
  const found = word.exec(text.slice(0, start));
  return { start: found?.index ?? start, end };
}

/** What the scenarios of a file say of a Term that is left out, taken out of them too. */
export function withoutSayings(
  analysis: Analysis,
  says: (node: SyntaxNode) => boolean,
): readonly Change[] {
  const { text, sections } = analysis;
  const scenarios = sections.filter((section): section is Scenario => section.kind === 'Scenario');
  return scenarios.flatMap(({ steps }) =>
    steps.flatMap((step) => {
      if (says(step)) return [withoutLines(text, step.span)];
      if (step.kind === 'Given') return withoutLinesOf(text, step, says);
      const lines: readonly SyntaxNode[] = step.kind === 'Expect' ? step.lines : step.fields;
      return lines.filter(says).map((line) => withoutLines(text, line.span));
    }),
  );
}

/** Lines are taken out of a `given` together, so that the first that is left begins with it. */
function withoutLinesOf(
  text: string,
  given: Given,
  says: (node: SyntaxNode) => boolean,
): readonly Change[] {
  const left = given.lines.filter((line) => !says(line));
  if (left.length === given.lines.length) return [];
  const [first] = left;
  if (first === undefined) return [withoutLines(text, given.span)];
  const start = given.lines[0]?.span.start ?? given.span.start;
  const before: Change[] = start < first.span.start ? [deletion(start, first.span.start)] : [];
  const after = given.lines.slice(given.lines.indexOf(first)).filter(says);
  return [
    ...before,
    ...after.map(({ span }) => withoutLines(text, wordsBefore(text, span, /\band\s+$/))),
  ];
}

/** Whether a line of a scenario gives something to a Term. */
export function gives(name: string): (node: SyntaxNode) => boolean {
  return (node) => node.kind === 'GivenLine' && (node as GivenLine).name.text === name;
}
