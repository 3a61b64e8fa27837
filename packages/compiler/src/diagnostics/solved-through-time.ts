import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A circle that leads through another day, or through a hypothesis. */
export const solvedThroughTime = defineDiagnostic<{
  readonly name: string;
  readonly other: string;
  readonly where: 'on another day' | 'in a hypothesis';
}>({
  code: 'solved-through-time',
  severity: 'error',
  message: ({ name, other, where }) =>
    `\`${name}\` reads \`${other}\` ${where}, and the two are to be solved together.`,
  why: () =>
    'Only what holds at one moment can be solved together. What a Term was or would be is not one of its equations, and each day would lead to the day before it without end.',
  help: () =>
    'Keep what passes from one day to the next as a Term that `starts at` a value and is changed by rules.',
  examples: {
    bad: exampleFile(
      'blank Amount : money',
      'Balance : money means Amount + 1% of (Balance on (1 day before the date in question))',
      'solved together Balance',
    ),
    good: exampleFile(
      'blank Amount : money',
      'Balance : money means Amount + 1% of Balance',
      'solved together Balance',
    ),
  },
});
