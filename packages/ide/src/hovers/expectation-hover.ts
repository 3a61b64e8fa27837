import { escapeMarkdown } from '@termsheet/compiler';
import type { ExpectLine } from '@termsheet/dsl';
import { formatLongDate } from '@termsheet/runtime';
import type { Shown } from '../values/run-for.ts';
import { withLongDates } from '../values/value-words.ts';
import { whyOf } from '../values/why-of.ts';
import { bulletList, paragraphs } from './markdown.ts';

/** What a line under `expect` expects, what comes out, and what that rests on. */
export function expectationHover({ span }: ExpectLine, shown: Shown): string {
  if (shown.kind !== 'run') return '';
  const { run } = shown;
  const verdict = run.verdicts.find(({ expectation }) => expectation.span.start === span.start);
  if (verdict === undefined) return '';
  const { expectation, isMet, expected } = verdict;
  const found = withLongDates(verdict.found);
  const day = formatLongDate(expectation.day);
  const head = isMet
    ? `✓ **${escapeMarkdown(found)}** on ${day}, as expected`
    : `✗ expected **${escapeMarkdown(expected)}**, found **${escapeMarkdown(found)}** on ${day}`;
  return paragraphs([
    head,
    bulletList(whyOf(run, expectation).map((line) => escapeMarkdown(line))),
  ]);
}
