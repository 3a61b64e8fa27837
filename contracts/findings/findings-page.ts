import type { Compilation } from '@termsheet/compiler';
import type { Diagnostic } from '@termsheet/dsl';
import type { Defect, FoundBy } from './read-defects.ts';

/** What is found in one contract. */
export interface ContractFindings {
  readonly title: string;
  readonly compilation: Compilation;
}

/** A defect, and what finds it; for a reading, the scenarios that choose it. */
export interface Traced extends Defect {
  readonly foundBy: FoundBy;
  readonly scenarios: readonly string[];
}

/** The page `docs/findings.md`. */
export function findingsPage(
  contracts: readonly ContractFindings[],
  traced: readonly Traced[],
): string {
  return [
    '# What the checker finds in two real contracts',
    '',
    'Written by `contracts/findings.test.ts` (`-u` behind its path writes it anew).',
    '',
    ...contracts.flatMap(contractPart),
    ...defectPart(traced),
    '',
  ].join('\n');
}

function contractPart({ title, compilation }: ContractFindings): readonly string[] {
  const byRule = Map.groupBy(compilation.diagnostics, ({ code }) => code);
  return [
    `## ${title}`,
    '',
    ...[...byRule].flatMap(([code, found]) => rulePart(code, found, compilation)),
  ];
}

function rulePart(
  code: string,
  found: readonly Diagnostic[],
  compilation: Compilation,
): readonly string[] {
  const [first] = found;
  return [
    `### ${first === undefined ? code : ruleInWords(code)}`,
    '',
    `\`${code}\`: ${escaped(first?.why ?? '')}`,
    '',
    ...found.flatMap(({ message, span, related }) => [
      `- ${escaped(message)}`,
      `  - ${placeOf(span.start, compilation)}`,
      ...related.map(
        (each) => `  - ${placeOf(each.span.start, compilation)} (${escaped(each.message)})`,
      ),
    ]),
    '',
  ];
}

/** `words-and-figures-differ` reads as a sentence already. */
function ruleInWords(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function placeOf(start: number, { source }: Compilation): string {
  const number = source.text.slice(0, start).split('\n').length;
  const line = source.text.split('\n')[number - 1] ?? '';
  return `line ${number}: \`${line.trim().replaceAll('`', "'")}\``;
}

function defectPart(traced: readonly Traced[]): readonly string[] {
  const count = (key: keyof FoundBy): number =>
    traced.filter(({ foundBy }) => foundBy[key] !== undefined).length;
  const both = traced.filter(({ foundBy: { rules, reading } }) => rules && reading).length;
  return [
    '## The known defects',
    '',
    `Of ${traced.length} known defects of the two texts general rules find ${count('rules')}, ${count('reading')} are readings that`,
    `scenarios work out both ways (${both} are both), and ${count('none')} are neither.`,
    '',
    '| defect | sort | section | found by |',
    '| --- | --- | --- | --- |',
    ...traced.map(
      ({ id, sort, section, ...how }) =>
        `| ${[id, sort, section, foundInWords(how)].map(escaped).join(' | ')} |`,
    ),
    '',
    '### What further rules would find',
    '',
    ...furtherRules(traced),
  ];
}

function foundInWords({ foundBy, scenarios }: Pick<Traced, 'foundBy' | 'scenarios'>): string {
  const { rules = [], reading, none } = foundBy;
  if (none !== undefined) return `not found: ${none}`;
  const byRules = [...new Set(rules.map(({ rule }) => `rule ${rule}`))];
  if (reading === undefined) return byRules.join('; ');
  const named = scenarios.slice(0, 2).join('; ');
  const more = scenarios.length > 2 ? `; ${scenarios.length - 2} more` : '';
  return [...byRules, `reading ${reading}: ${named}${more}`].join('; ');
}

function furtherRules(traced: readonly Traced[]): readonly string[] {
  const open = traced.flatMap(({ id, foundBy: { none } }) =>
    none === undefined ? [] : [{ id, why: none }],
  );
  return [...Map.groupBy(open, ({ why }) => why)]
    .toSorted(([, left], [, right]) => right.length - left.length)
    .map(
      ([why, defects]) => `- ${defects.length}: ${why} (${defects.map(({ id }) => id).join(', ')})`,
    );
}

function escaped(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('<', '&lt;');
}
