import type { Ambiguous, Comment, File } from '@termsheet/dsl';
import type { Compilation } from '../compile/compilation.ts';
import { foldedSpan, foldText } from '../ir/folded-text.ts';
import { clausesOf } from '../results/cover-clauses.ts';

/** A reading as the contract file has it. */
export interface ReadingWords {
  readonly label: string;
  /** The formula of its value, white space folded; null where it has none of its own. */
  readonly formula: string | null;
}

/** An ambiguity as the contract file sets it out. */
export interface AmbiguityWords {
  readonly name: string;
  /** As it is cited: `§II.C.3`. */
  readonly clause: string;
  readonly title: string | null;
  /** The sections that it lies between, where it says so. */
  readonly between: readonly string[];
  /** From 1. */
  readonly line: number;
  /** The words of the contract that stand above it in its clause. */
  readonly quotes: readonly string[];
  /** What the file remarks beside it; null where it remarks nothing. */
  readonly remark: string | null;
  readonly readings: readonly ReadingWords[];
}

/** The ambiguities that a contract file sets out itself, in order. */
export function ambiguitiesOf(compilation: Compilation): readonly AmbiguityWords[] {
  const { source, file } = compilation;
  const folded = foldText(source.text, file.comments);
  return clausesOf(compilation).flatMap(({ reference, title, declarations }) =>
    declarations.flatMap((node, place): readonly AmbiguityWords[] => {
      if (node.kind !== 'Ambiguous') return [];
      const above = declarations.slice(0, place);
      return [
        {
          name: node.name.text,
          clause: `§${reference.text}`,
          title: title?.text ?? null,
          between: (node.between ?? []).map(({ text }) => `§${text}`),
          line: source.text.slice(0, node.span.start).split('\n').length,
          quotes: above.flatMap((each) => (each.kind === 'Quote' ? [each.text] : [])),
          remark: remarkBeside(node, file, source.text),
          readings: node.readings.map(({ label, value }) => {
            const { start, end } = foldedSpan(folded, value?.span ?? label.span);
            return { label: label.text, formula: value && folded.text.slice(start, end) };
          }),
        },
      ];
    }),
  );
}

/** The comment on the line on which an ambiguity begins. */
function remarkBeside({ name }: Ambiguous, { comments }: File, text: string): string | null {
  const lineEnd = text.indexOf('\n', name.span.start);
  const beside = comments.find(
    ({ span }: Comment) => span.start > name.span.start && (lineEnd < 0 || span.start < lineEnd),
  );
  return beside === undefined ? null : beside.text.replace(/^\/\/\s*/u, '').trim();
}
