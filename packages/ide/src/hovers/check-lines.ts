import { escapeMarkdown } from '@termsheet/compiler';
import type { Check } from '@termsheet/dsl';
import { formatLongDate } from '@termsheet/runtime';
import type { Shown } from '../values/run-for.ts';
import { reasonsInWords } from '../values/value-words.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { underLine, whyNoValues } from './value-lines.ts';

/** Whether a check of the contract holds under the scenario that is shown. */
export function checkLines(analysis: Analysis, { span }: Check, shown: Shown): string {
  if (shown.kind !== 'run') return whyNoValues(shown);
  const { run } = shown;
  const here = analysis.place(span);
  const index = run.analysis.compilation.bound.checks.findIndex(({ node }) => {
    const there = run.analysis.place(node.span);
    return there.path === here.path && there.span.start === here.span.start;
  });
  const verdict = run.checks[index];
  if (verdict === undefined) return '';
  const { outcome, failsOn, failsFor, reasons } = verdict;
  const when = failsOn === null ? '' : ` on ${formatLongDate(failsOn)}`;
  const of = failsFor === null ? '' : ` for ${failsFor}`;
  const told = {
    holds: '✓ holds',
    fails: `✗ fails${when}${of}`,
    undetermined: `not known: waits for ${reasonsInWords(reasons)}`,
  };
  return `${escapeMarkdown(told[outcome])}\n\n${underLine(run, run.day)}`;
}
