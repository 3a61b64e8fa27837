import { citeSection, escapeMarkdown } from '@termsheet/compiler';
import type { Clause, Span } from '@termsheet/dsl';
import { clauseAround, quotesOf } from '../names/clause-around.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { quotation } from './markdown.ts';

/** A clause as it is cited, with its title: `§II.B “Conversion Price”`. */
export function clauseInWords({ compilation }: Analysis, { reference, title }: Clause): string {
  const cited = citeSection(compilation.bound.documents, reference);
  return escapeMarkdown(title === null ? cited : `${cited} “${title.text}”`);
}

/** What a thing is and in which clause it stands, in one line. */
export function headingLine(analysis: Analysis, span: Span, is: readonly string[]): string {
  const clause = clauseAround(analysis, span);
  const where = clause === null ? [] : [clauseInWords(analysis, clause)];
  return [...is.filter((part) => part !== ''), ...where].join(' · ');
}

/** What the clause about a place quotes of the contract. */
export function quoteAround(analysis: Analysis, span: Span): string {
  const clause = clauseAround(analysis, span);
  return clause === null ? '' : quotation(quotesOf(clause));
}
