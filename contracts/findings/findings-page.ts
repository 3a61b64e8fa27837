import { checkPart } from './check-part.ts';
import type { ContractFindings } from './contract-findings.ts';
import { countDefects, defectsPart, type Traced } from './defects-part.ts';
import { dutiesPart } from './duties-part.ts';
import { underHeads } from './headings.ts';
import { anchorOf, counted, inMarkdown, tableOf } from './markdown.ts';
import { dearest, partedInFigures, readingsPart } from './readings-part.ts';

/** The page `docs/findings.md`. */
export function findingsPage(
  contracts: readonly ContractFindings[],
  traced: readonly Traced[],
): string {
  const { all, byRules, byReadings, byBoth } = countDefects(traced, contracts);
  return [
    '# What is wrong with two real contracts',
    '',
    `Two contracts that were signed, put into the language section by section, and what the tools then say of`,
    `them: a debenture agreement of 2003 and a convertible note of 2005. Of ${all} defects that are known from reading`,
    `them the tools find ${byRules + byReadings - byBoth}. Nobody wrote this page: \`contracts/findings.test.ts\` does (\`-u\` behind its path writes it anew).`,
    '',
    ...tableOf(
      ['', ...contracts.map(({ title }) => title)],
      [
        ['found wrong in the text', ...contracts.map(weightsInWords)],
        ['ambiguities', ...contracts.map(({ compared }) => `${compared.length}`)],
        [
          'of which the readings differ in dollars, shares, days or a price',
          ...contracts.map(({ compared }) => `${partedInFigures(compared).length}`),
        ],
        [
          'duties that fall due when the banks are closed',
          ...contracts.map(({ duties }) => `${duties.closed.length}`),
        ],
      ],
    ),
    ...contracts.flatMap((contract) => [
      `## ${contract.title}`,
      '',
      ...summary(contract),
      ...checkPart(contract),
      ...readingsPart(contract),
      ...dutiesPart(contract),
    ]),
    ...defectsPart(traced, contracts),
    '',
  ].join('\n');
}

function weightsInWords({ compilation: { diagnostics } }: ContractFindings): string {
  const count = (wanted: string): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const parts = [
    [count('error'), 'that cannot stand'],
    [count('warning'), 'to mend'],
    [count('information'), 'to look at'],
  ] as const;
  const present = parts.filter(([found]) => found > 0);
  const [only, ...others] = present;
  if (only !== undefined && others.length === 0) return `${only[0]}, all ${only[1]}`;
  return present.map(([found, what]) => `${found} ${what}`).join(', ');
}

/** The first of these are named in the summary. */
const MOST_NAMED = 5;

function summary(contract: ContractFindings): readonly string[] {
  const { prefix, compilation, compared } = contract;
  const heads = underHeads(compilation.diagnostics).map(
    ({ title, found }) => `${title.toLowerCase()} ${found.length}`,
  );
  const named = dearest(compared)
    .slice(0, MOST_NAMED)
    .flatMap(({ name, most: [first] }) =>
      first === undefined
        ? []
        : [
            `- ${inMarkdown(first.shown)}: [${inMarkdown(name)}](#${anchorOf(prefix, 'reading', name)})`,
          ],
    );
  return [
    `Found in the text: ${weightsInWords(contract)}; ${heads.join(', ')}. (To look at is what the parties may well`,
    'have meant; to mend, what they hardly can have.)',
    `Of ${counted(compared.length, 'ambiguity', 'ambiguities')} the readings of ${partedInFigures(compared).length} lead to other dollars, shares, days or prices. The dearest:`,
    '',
    ...named,
    '',
  ];
}
