import { defineDiagnostic } from '@termsheet/dsl';

const PROSE = '1.1 PRICE. The price is fixed.\n\n1.2 CAP. The cap is $100.\n';
const file = (section: string): string =>
  `contract "Example Note"\n  currency USD\n\nclause §${section} "Cap"\n  Cap means $100\n`;

/** A section cited in the file that the prose does not have. */
export const sectionNotInProse = defineDiagnostic<{ readonly section: string }>({
  code: 'section-not-in-prose',
  severity: 'warning',
  message: ({ section }) => `The prose has no §${section}.`,
  why: () =>
    'Every result is cited by its section. One that the contract does not have cannot be looked up, and an exception to it forbids nothing.',
  help: () =>
    'Cite the section as the prose numbers it. What is no numbered part stands in quotes, as §"Schedule 1".',
  examples: { bad: file('1.3'), good: file('1.2'), prose: { bad: PROSE, good: PROSE } },
});
