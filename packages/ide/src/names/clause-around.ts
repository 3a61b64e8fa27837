import type { Clause, Span } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';

/** The clause in which a place of the source lies, in whichever document. */
export function clauseAround({ compilation }: Analysis, { start }: Span): Clause | null {
  const section = compilation.file.sections.find(
    ({ span }) => span.start <= start && start < span.end,
  );
  return section?.kind === 'Clause' ? section : null;
}

/** The words of the contract that a clause quotes, each on a line. */
export function quotesOf({ declarations }: Clause): readonly string[] {
  return declarations.flatMap((declaration) =>
    declaration.kind === 'Quote' ? [declaration.text] : [],
  );
}
