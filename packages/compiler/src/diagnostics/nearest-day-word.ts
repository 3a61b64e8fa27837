import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `the last Business Day after D`, `the first Coupon Date before D`. */
export const nearestDayWord = defineDiagnostic<{
  readonly name: string;
  readonly found: 'first' | 'last';
  readonly direction: string;
}>({
  code: 'nearest-day-word',
  severity: 'error',
  message: ({ name, found, direction }) =>
    `It is not clear which \`${name}\` \`the ${found} … ${direction}\` means.`,
  why: () =>
    'Going back from a day, the day one comes to first is the last before it; going on, it is the first after it.',
  help: ({ name, found, direction }) =>
    `Write \`the ${found === 'first' ? 'last' : 'first'} ${name} ${direction} …\`.`,
  examples: {
    bad: exampleFile('Day means the first Trading Day on or before January 9, 2026'),
    good: exampleFile('Day means the last Trading Day on or before January 9, 2026'),
  },
});
