import type { ExpectLine, Scenario } from '@termsheet/dsl';
import { runOnce } from '../../values/scenario-runs.ts';
import { writtenValue } from '../written-value.ts';
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
    const found = writtenValue(verdict.found);
    if (found === null) return [];
    const changes = [{ span: line.expected.span, text: found }];
    return [{ title: `Expect what is found, “${found}”`, kind: 'quickfix', changes }];
  },
};
