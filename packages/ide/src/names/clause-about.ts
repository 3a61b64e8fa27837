import type { Clause, Quote, Span } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';

/** The clause in which a stretch of the source stands, of whatever document. */
export function clauseAbout(analysis: Analysis, { start }: Span): Clause | null {
  const { sections } = analysis.compilation.file;
  const clause = sections.find(
    ({ kind, span }) => kind === 'Clause' && span.start <= start && start < span.end,
  );
  return clause?.kind === 'Clause' ? clause : null;
}

/** The quotes right above a declaration, which it encodes. */
export function quotesAbove({ declarations }: Clause, { start }: Span): readonly Quote[] {
  const index = declarations.findIndex(({ span }) => span.start <= start && start < span.end);
  const quotes: Quote[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const node = declarations[at];
    if (node?.kind === 'Quote') quotes.unshift(node);
    else if (quotes.length > 0) break;
  }
  return quotes;
}
