import { defineDiagnostic } from '@termsheet/dsl';
import { exampleDeal } from './example-file.ts';

/** One blank of another document, filled by two lines. */
export const useFillsTwice = defineDiagnostic<{ readonly name: string }>({
  code: 'use-fills-twice',
  severity: 'error',
  message: ({ name }) => `\`${name}\` is filled twice.`,
  why: () => 'A blank that holds two things leaves every figure that rests on it in doubt.',
  help: () =>
    'Keep one of the two lines. A library that is wanted twice is used twice, each time `as` another name.',
  examples: {
    bad: exampleDeal(
      ['use "cap.terms" as First', '  with Cap is $100', '  with Cap is $200'],
      'Limit means First Half Cap',
    ),
    good: exampleDeal(
      [
        'use "cap.terms" as First',
        '  with Cap is $100',
        '',
        'use "cap.terms" as Second',
        '  with Cap is $200',
      ],
      'Limit means First Half Cap + Second Half Cap',
    ),
  },
});
