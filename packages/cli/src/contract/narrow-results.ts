import { labelOfKey, type Results, type TermPlace, type TermResult } from '@termsheet/compiler';
import type { Snapshot } from '@termsheet/runtime';
import { findKeyedTerm } from './find-keyed-term.ts';
import { findTerm } from './find-term.ts';
import type { Question } from './question.ts';

/**
 * The results of the terms that were asked for, with the adjustments of them that were not made; all where
 * none were.
 *
 * @throws Refusal where there is no such term.
 */
export function narrowResults(
  results: Results,
  question: Question,
  only: readonly string[],
): Results {
  if (only.length === 0) return results;
  const snapshot = question.evaluation.on(question.day);
  const wanted = only.map((typed) => wantedTerm(snapshot, typed));
  const isWanted = (term: TermResult): boolean =>
    wanted.some(
      ({ term: { kind, name }, of }) =>
        kind === term.kind && name === term.name && (of === null || of === term.of),
    );
  const names = new Set(wanted.map(({ term }) => term.name));
  const skipped = results.skipped.filter(({ term }) => names.has(term));
  return { ...results, terms: results.terms.filter(isWanted), skipped };
}

/** A term as it was asked for: all of its values, or that for one event or row. */
function wantedTerm(
  snapshot: Snapshot,
  typed: string,
): { readonly term: TermPlace; readonly of: string | null } {
  if (!typed.includes(' for ')) return { term: findTerm(snapshot.program, typed), of: null };
  const { term, key } = findKeyedTerm(snapshot, typed);
  return { term, of: key === null ? null : labelOfKey(snapshot.program, key) };
}
