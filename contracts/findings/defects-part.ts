import { anchorOf, counted, folded, inMarkdown, shortened, tableOf } from './markdown.ts';
import { titleOfRule } from './headings.ts';
import type { ContractFindings } from './contract-findings.ts';
import { partedInFigures } from './readings-part.ts';
import type { Defect, FoundBy } from './read-defects.ts';

/** A known defect, and what finds it. */
export interface Traced extends Defect {
  readonly foundBy: FoundBy;
}

/** How many known defects are found, and how. */
export interface DefectCounts {
  readonly all: number;
  readonly byRules: number;
  readonly byReadings: number;
  /** Of the readings those that scenarios work out to differ in dollars, shares, days or a price. */
  readonly inFigures: number;
  readonly byBoth: number;
  readonly byNeither: number;
}

/** Counts known defects; one that is found by a rule and is a reading too counts as both. */
export function countDefects(
  traced: readonly Traced[],
  contracts: readonly ContractFindings[],
): DefectCounts {
  const count = (holds: (foundBy: FoundBy) => boolean): number =>
    traced.filter(({ foundBy }) => holds(foundBy)).length;
  return {
    all: traced.length,
    byRules: count(({ rules }) => rules !== undefined),
    byReadings: count(({ reading }) => reading !== undefined),
    inFigures: traced.filter((each) => isInFigures(each, contracts)).length,
    byBoth: count(({ rules, reading }) => rules !== undefined && reading !== undefined),
    byNeither: count(({ none }) => none !== undefined),
  };
}

function isInFigures(
  { id, foundBy: { reading } }: Traced,
  contracts: readonly ContractFindings[],
): boolean {
  const of = contracts.find(({ prefix }) => id.startsWith(`X-${prefix}`));
  return partedInFigures(of?.compared ?? []).some(({ name }) => name === reading);
}

/** The table of all known defects, and what would find the rest. */
export function defectsPart(
  traced: readonly Traced[],
  contracts: readonly ContractFindings[],
): readonly string[] {
  const counts = countDefects(traced, contracts);
  return [
    '## The known defects',
    '',
    `Whoever read the two texts for this project listed ${counts.all} defects. General rules, which know neither contract, find ${counts.byRules}`,
    `of them. ${counts.byReadings} are ambiguities whose readings scenarios work out side by side, ${counts.inFigures} of them to a difference in dollars,`,
    `shares, days or a price; ${counts.byBoth} are found by a rule and are readings too. ${counts.byNeither} are neither, and the table says why.`,
    '',
    ...tableOf(
      ['sort', 'known', 'found by rules', 'readings', 'neither'],
      [...Map.groupBy(traced, ({ sort }) => sort)].map(([sort, list]) => sortRow(sort, list)),
    ),
    ...contracts.flatMap((contract) => {
      const list = traced.filter(({ id }) => id.startsWith(`X-${contract.prefix}`));
      return folded(`The ${list.length} of the ${contract.title}`, [
        ...tableOf(
          ['', 'what', 'where', 'found by'],
          list.map((each) => rowOf(each, contract)),
        ),
      ]);
    }),
    '### What is not found',
    '',
    ...notFound(traced),
  ];
}

function sortRow(sort: string, list: readonly Traced[]): readonly string[] {
  const count = (key: keyof FoundBy): string =>
    `${list.filter(({ foundBy }) => foundBy[key] !== undefined).length}`;
  return [inMarkdown(sort), `${list.length}`, count('rules'), count('reading'), count('none')];
}

const WEIGHTS = { H: 'heavy', M: 'middling', L: 'light' } as const;

function rowOf(
  { id, sort, weight, section, gist, foundBy }: Traced,
  contract: ContractFindings,
): readonly string[] {
  return [
    `${id}<br>${WEIGHTS[weight]}`,
    `${inMarkdown(sort)}: ${inMarkdown(shortened(gist, 170))}`,
    inMarkdown(section),
    foundInWords(foundBy, contract),
  ];
}

function foundInWords({ rules = [], reading, none }: FoundBy, contract: ContractFindings): string {
  const { prefix, compared } = contract;
  const byRules = [...new Set(rules.map(({ rule }) => rule))].map(
    (rule) => `[${titleOfRule(rule)}](#${anchorOf(prefix, 'rule', rule)})`,
  );
  const { shown = '' } = compared.find(({ name }) => name === reading)?.most[0] ?? {};
  const size = shown === '' ? '' : `: ${inMarkdown(shown)}`;
  const byReading =
    reading === undefined
      ? []
      : [`reading [${inMarkdown(reading)}](#${anchorOf(prefix, 'reading', reading)})${size}`];
  if (none !== undefined) return `not found: ${inMarkdown(none)}`;
  return [...byRules, ...byReading].join('<br>');
}

function notFound(traced: readonly Traced[]): readonly string[] {
  const open = traced.flatMap(({ id, foundBy: { none } }) =>
    none === undefined ? [] : [{ id, why: none }],
  );
  return [...Map.groupBy(open, ({ why }) => why)]
    .toSorted(([, left], [, right]) => right.length - left.length)
    .map(
      ([why, defects]) =>
        `- ${counted(defects.length, 'defect')}: ${inMarkdown(why)} (${defects.map(({ id }) => id).join(', ')})`,
    );
}
