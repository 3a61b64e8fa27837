import { expect, test } from 'vitest';
import { knownOutcomeOf, outcomeOf } from '../src/values/scenario-outcome.ts';
import { Workspace } from '../src/workspace/workspace.ts';

const TEXT = `contract "Deal"
  currency USD
  in effect from January 1, 2026
clause §1
  blank Amount : money
  Due means 2 * Amount
scenario "wrong"
  given Amount is $5
  expect on March 1, 2026
    Due is $11
`;

/** The words at which the one scenario of a text is told to fail; null where it did not run on this text. */
function failedAt(workspace: Workspace, find: typeof knownOutcomeOf): string | undefined {
  const analysis = workspace.analysis('/deal.terms');
  const scenario = analysis?.sections.findLast(({ kind }) => kind === 'Scenario');
  if (analysis === null || scenario?.kind !== 'Scenario') throw new Error('it is there');
  const span = find({ workspace, analysis, scenario })?.failures[0]?.span;
  return span && analysis.text.slice(span.start, span.end);
}

test('how a scenario came out is told where it stands after edits of one above it', () => {
  const workspace = new Workspace();
  workspace.set('/deal.terms', TEXT);
  expect(failedAt(workspace, outcomeOf)).toContain('Due is $11');
  for (const title of ['a', 'another', 'b']) {
    const above = `scenario "${title}"\n  given Amount is $1\n`;
    workspace.set('/deal.terms', TEXT.replace('scenario', `${above}scenario`));
    expect(failedAt(workspace, knownOutcomeOf)).toContain('Due is $11');
  }
});
