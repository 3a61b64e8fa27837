import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const VALUE = [
  'party Valuer',
  'fact Last Sale : price of Common Stock, each Trading Day',
  'fact Is Quoted : yes/no',
  'event Valuation by Valuer',
  '  Value Found : price of Common Stock',
  'Fair Value means whichever of these applies',
  '  (a) the latest Last Sale on or before the date in question, if Is Quoted',
  '  (b) the average of Value Found for each Valuation, otherwise',
];

/** A last limb that waits for what nobody must find out. */
export const lastResortNotOwed = defineDiagnostic<{ readonly event: string }>({
  code: 'last-resort-not-owed',
  severity: 'information',
  message: ({ event }) =>
    `Where nothing else gives a value there is one only once \`${event}\` has come, and nobody must bring that about by any day.`,
  why: ({ event }) =>
    `Until \`${event}\` comes this has no value, and neither has what is worked out from it. Whoever gains by the delay need only wait.`,
  help: ({ event }) =>
    `Say who is to bring about \`${event}\`, by which day, and what counts if nobody does.`,
  examples: {
    bad: exampleFile(...VALUE),
    good: exampleFile(
      ...VALUE,
      'obligation To Value',
      '  Valuer performs the Valuation',
      '  due on March 2, 2026',
    ),
  },
});
