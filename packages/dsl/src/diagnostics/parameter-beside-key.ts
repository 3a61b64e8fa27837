import { defineDiagnostic } from './diagnostic-kind.ts';

/** `X for P (type) for each E`, `X for each E for P (type)`. */
export const parameterBesideKey = defineDiagnostic<object>({
  code: 'parameter-beside-key',
  severity: 'error',
  message: () => 'A second `for` stands before `means`.',
  why: () =>
    'A definition is worked out for a parameter or kept for each of several, and its value is asked for by that one thing.',
  help: () =>
    'Keep it for each event, and write one such definition for each value of the parameter; or keep the parameter, and take in the figures of the event where it is asked for.',
  examples: {
    bad: 'clause §1 "Fee"\n  Fee for Rate (number) for each Sale means Rate * Paid\n',
    good: 'clause §1 "Fee"\n  Fee for each Sale means 2% * Paid\n  High Fee for each Sale means 3% * Paid\n',
  },
});
