import { defineDiagnostic } from './diagnostic-kind.ts';

/** A line that belongs under another line which is not there. */
export const strayLine = defineDiagnostic<{ readonly found: string; readonly belongs: string }>({
  code: 'stray-line',
  severity: 'error',
  message: ({ found, belongs }) => `${found} stands alone: it belongs ${belongs}.`,
  why: () =>
    'The line above it does not open what this line continues, so that it would have no effect.',
  help: ({ belongs }) => `Move it to where it stands ${belongs}, or leave it out.`,
  examples: {
    bad: 'clause §1 "Splits"\n  New Shares : number\n',
    good: 'clause §1 "Splits"\n  event Stock Split\n    New Shares : number\n',
  },
});
