import type { Clause, Declaration, Quote, Span } from '@termsheet/dsl';

/** Some lines of a clause: a declaration with the remarks above it, or remarks that stand alone. */
export interface ClauseRow {
  readonly declaration: Exclude<Declaration, Quote> | null;
  readonly span: Span;
}

/** Words of the contract, and what the clause makes of them. */
export interface ClauseGroup {
  readonly quotes: readonly Quote[];
  readonly rows: readonly ClauseRow[];
}

/** A clause in the order of its lines: quotes, each with the declarations that follow it. */
export function groupsOf(clause: Clause, text: string): readonly ClauseGroup[] {
  const groups: { quotes: Quote[]; rows: ClauseRow[] }[] = [{ quotes: [], rows: [] }];
  let from = (clause.title ?? clause.reference).span.end;
  for (const declaration of clause.declarations) {
    const last = groups.at(-1);
    if (last === undefined) break;
    const isQuote = declaration.kind === 'Quote';
    const start = isQuote ? declaration.span.start : from;
    if (isQuote) last.rows.push(...rowOf(null, text, { start: from, end: start }));
    if (isQuote && last.rows.length > 0) groups.push({ quotes: [declaration], rows: [] });
    else if (isQuote) last.quotes.push(declaration);
    const end = endOfLine(text, declaration.span.end);
    if (!isQuote) last.rows.push(...rowOf(declaration, text, { start, end }));
    from = end;
  }
  const end = Math.max(from, clause.span.end);
  groups.at(-1)?.rows.push(...rowOf(null, text, { start: from, end }));
  return groups.filter(({ quotes, rows }) => quotes.length + rows.length > 0);
}

/** The lines of a stretch that say something; none where it is blank. */
function rowOf(
  declaration: ClauseRow['declaration'],
  text: string,
  { start, end }: Span,
): readonly ClauseRow[] {
  const words = text.slice(start, end);
  const before = /^(?:[ \t]*\r?\n)*/u.exec(words)?.[0].length ?? 0;
  const length = words.trimEnd().length;
  if (length <= before) return [];
  return [{ declaration, span: { start: start + before, end: start + length } }];
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
