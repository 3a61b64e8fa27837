import type { Step } from '@termsheet/dsl';
import type { InlayHint } from '../features/inlay-hints.ts';
import { outcomeOf, type ScenarioOf } from '../values/scenario-outcome.ts';

/** Behind each line under `expect` that is not met: what comes out. */
export function foundHints(of: ScenarioOf, steps: readonly Step[]): readonly InlayHint[] {
  const expects = steps.filter(({ kind }) => kind === 'Expect');
  const { failures } = expects.length === 0 ? { failures: [] } : outcomeOf(of);
  return failures.flatMap(({ span, message, found }) => {
    const isAsked = expects.some(
      (step) => step.span.start <= span.start && span.end <= step.span.end,
    );
    if (!isAsked || found === null) return [];
    return [{ offset: span.end, label: `✗ ${found}`, kind: 'value', tooltip: message }];
  });
}
