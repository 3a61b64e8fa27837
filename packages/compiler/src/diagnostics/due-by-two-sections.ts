import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const FEE = [
  'party Holder',
  'blank Funding Date : date',
  'obligation Fee',
  '  Company pays $100 to Holder',
];

const MESSAGES = {
  when: (name: string, one: string, other: string) =>
    `§${one} and §${other} give \`${name}\` more than one due date.`,
  'how much': (name: string, one: string, other: string) =>
    `§${one} and §${other} give \`${name}\` more than one amount.`,
  whether: (name: string, one: string, other: string) =>
    `Whether \`${name}\` falls due as it says turns on which of §${one} and §${other} governs.`,
};

/** A duty whose day or amount, or which itself, turns on which of two sections governs. */
export const dueByTwoSections = defineDiagnostic<{
  readonly name: string;
  /** Whether the sections differ in when it is due, in how much is, or in whether it is. */
  readonly turns: keyof typeof MESSAGES;
  readonly between: readonly [string, string];
}>({
  code: 'due-by-two-sections',
  severity: 'information',
  message: ({ name, turns, between: [one, other] }) => MESSAGES[turns](name, one, other),
  why: () =>
    'Which of the two sections governs nothing says. What is enough and in time by the one is too little or late by the other, with what lateness costs and what a default sets off.',
  help: () =>
    'Say in the contract which section governs. Until then a scenario for each reading shows what hangs on it.',
  examples: {
    bad: exampleFile(
      'ambiguous Fee Date between §1 and §2',
      '  reading "at funding" is Funding Date',
      '  reading "a week later" is 7 days after Funding Date',
      ...FEE,
      '  due on Fee Date',
    ),
    good: exampleFile(...FEE, '  due 7 days after Funding Date'),
  },
});
