import type { Scenario, Step } from '@termsheet/dsl';
import type { InlayHint } from '../features/inlay-hints.ts';
import { runOnce } from '../values/scenario-runs.ts';
import { withLongDates } from '../values/value-words.ts';
import { whyOf } from '../values/why-of.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** Behind each line under `expect` that is not met: what comes out. */
export function foundHints(
  analysis: Analysis,
  scenario: Scenario,
  steps: readonly Step[],
): readonly InlayHint[] {
  const ran = steps.some(({ kind }) => kind === 'Expect') ? runOnce(analysis, scenario) : null;
  if (ran?.kind !== 'ran') return [];
  const { run } = ran;
  return run.verdicts.flatMap(({ expectation, isMet, found }) => {
    const { start, end } = expectation.span;
    const isAsked = steps.some(({ span }) => span.start <= start && end <= span.end);
    if (isMet || !isAsked) return [];
    const tooltip = whyOf(run, expectation).join('\n');
    return [
      {
        offset: end,
        label: `✗ ${withLongDates(found)}`,
        kind: 'value',
        tooltip: tooltip === '' ? null : tooltip,
      },
    ];
  });
}
