import { escapeMarkdown } from '@termsheet/compiler';
import type { Check } from '@termsheet/dsl';
import type { Shown } from '../values/run-for.ts';
import { failureInWords, reasonsInWords } from '../values/value-words.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { isSamePlace } from '../workspace/place.ts';
import { underLine, whyNoValues } from './value-lines.ts';

/** Whether a check of the contract holds under the scenario that is shown. */
export function checkLines(analysis: Analysis, { span }: Check, shown: Shown): string {
  if (shown.kind !== 'run') return whyNoValues(shown);
  const { run } = shown;
  const here = analysis.place(span);
  const index = run.analysis.compilation.bound.checks.findIndex(({ node }) =>
    isSamePlace(run.analysis.place(node.span), here),
  );
  const verdict = run.checks[index];
  if (verdict === undefined) return '';
  const told = {
    holds: '✓ holds',
    fails: `✗ ${failureInWords(verdict)}`,
    undetermined: `not known: waits for ${reasonsInWords(verdict.reasons)}`,
  };
  return `${escapeMarkdown(told[verdict.outcome])}\n\n${underLine(run, run.day)}`;
}
