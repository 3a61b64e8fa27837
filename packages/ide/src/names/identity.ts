import type { Span } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';
import type { Meaning } from './meaning.ts';

/**
 * What is one and the same in all files has one identity: where the words that declare it stand, and of
 * what several words declare, by what they are.
 */
export function identityOf(analysis: Analysis, meaning: Meaning): string {
  const { name } = meaning;
  if (meaning.kind === 'built-in') return `${meaning.of} ${name.text}`;
  const { path, span } = analysis.place(name.span);
  // Clauses that bear one number are one section.
  if (meaning.kind === 'clause') return `${path} §${name.text}`;
  const place = identityOfPlace(path, span);
  // What is owed under an obligation has no words of its own that declare it.
  const isOwed = meaning.kind === 'field' && meaning.field.node.kind === 'Obligation';
  return isOwed ? `${place} ${name.text}` : place;
}

/** The identity of what the words at a place declare. */
export function identityOfPlace(path: string, { start }: Span): string {
  return `${path} ${start}`;
}

/** The words that declare something, as they are written there, without backquotes, quotes or `§`. */
export function declaredWords(analysis: Analysis, { kind, name }: Meaning): string {
  if (kind === 'clause' || name.kind === 'Text') return name.text;
  const { start, end } = name.span;
  return analysis.compilation.source.text
    .slice(start, end)
    .replaceAll('`', '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
