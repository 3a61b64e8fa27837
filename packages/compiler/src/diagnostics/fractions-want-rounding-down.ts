import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const DRAWS = ['event Draw', '  Size : money', 'Fee means $100'];

/** `remainder to the largest fractions` of parts that are not rounded down. */
export const fractionsWantRoundingDown = defineDiagnostic<{ readonly mode: string }>({
  code: 'fractions-want-rounding-down',
  severity: 'error',
  message: ({ mode }) =>
    `Parts that are rounded ${mode} leave no units to give out by the largest fractions.`,
  why: () =>
    'The odd units go one by one to the parts that lost most of one, so that each part has to be rounded down first. Parts that are rounded otherwise can be together more than the whole.',
  help: () =>
    'Write `rounded down` before `remainder to the largest fractions`, or say which one part takes the difference: `remainder to the largest`, `the first` or `the last`.',
  examples: {
    bad: exampleFile(
      ...DRAWS,
      'Part for each Draw means',
      '  allocate Fee pro rata by Size among Draw, rounded up to the cent, remainder to the largest fractions',
    ),
    good: exampleFile(
      ...DRAWS,
      'Part for each Draw means',
      '  allocate Fee pro rata by Size among Draw, rounded down to the cent, remainder to the largest fractions',
    ),
  },
});
