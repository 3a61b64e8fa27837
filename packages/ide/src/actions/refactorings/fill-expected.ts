import type { ExpectLine, Scenario } from '@termsheet/dsl';
import { parse } from '@termsheet/dsl';
import { runOnce } from '../../values/scenario-runs.ts';
import { withLongDates } from '../../values/value-words.ts';
import type { Refactoring, Rewriting, Selection } from '../refactoring.ts';

/** What a scenario expects and does not find is written as it is found. */
export const fillExpected: Refactoring = {
  rewritingsOf: ({ analysis, nodes }: Selection): readonly Rewriting[] => {
    const [scenario] = nodes;
    const line = nodes.find(({ kind }) => kind === 'ExpectLine') as ExpectLine | undefined;
    if (scenario?.kind !== 'Scenario' || line === undefined) return [];
    const ran = runOnce(analysis, scenario as Scenario);
    if (ran.kind !== 'ran') return [];
    const verdict = ran.run.verdicts.find(({ expectation }) => {
      const { span } = expectation;
      return line.span.start <= span.start && span.end <= line.span.end;
    });
    if (verdict === undefined || verdict.isMet) return [];
    const found = writtenAs(verdict.found);
    if (found === null) return [];
    const changes = [{ span: line.expected.span, text: found }];
    return [{ title: `Expect what is found, “${found}”`, kind: 'quickfix', changes }];
  },
};

const STATUSES: readonly (readonly [RegExp, string])[] = [
  [/^unknown\b/, 'undetermined'],
  [/^not yet\b/, 'not yet'],
  [/^none\b/, 'none'],
  [/^impossible\b/, 'impossible'],
  [/^void\b/, 'void'],
];

/** A value or the lack of one as a scenario writes it; null where it cannot. */
function writtenAs(found: string): string | null {
  const status = STATUSES.find(([pattern]) => pattern.test(found));
  if (status !== undefined) return status[1];
  const value = withLongDates(found);
  const line = `scenario "as found"\n  expect on January 1, 2026\n    Found is ${value}\n`;
  const isRead = parse({ path: '', text: line }).diagnostics.length === 0;
  return isRead ? value : null;
}
