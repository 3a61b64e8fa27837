import type { RealContract } from './real-contracts.ts';
import type { MechanismCoverage } from './mechanism-coverage.ts';

/** What the catalogue asks for and the contract lacks. */
export interface Missing {
  /** Mechanisms that no declaration names. */
  readonly mechanisms: readonly string[];
  /** Mechanisms that no scenario exercises, and parts of others that none does. */
  readonly unexercised: readonly string[];
  /** Sections of which the contract says nothing. */
  readonly sections: readonly string[];
}

/** The page `coverage.md` of a contract. */
export function coveragePage(
  { title }: RealContract,
  covered: readonly MechanismCoverage[],
  missing: Missing,
): string {
  const computable = covered.filter(({ reasons }) => reasons.length === 0).length;
  return [
    `# ${title}: what is encoded`,
    '',
    'Written by `contracts/coverage.test.ts` (`-u` behind its path writes it anew).',
    '',
    `The catalogue has ${covered.length} mechanisms; ${computable} are computed. Said not to be`,
    `computable: ${covered.length - computable}. A mechanism is exercised where each declaration that computes it, below a comment with`,
    'its number, is in the derivation of something expected, or is judged itself. What a calendar or a',
    'duty asks in its condition has no derivation of its own; there the calendar or the duty has to be.',
    '',
    ...missingLines(missing),
    '| mechanism | what | section | clause | scenarios |',
    '| --- | --- | --- | --- | --- |',
    ...covered.map(rowOf),
    '',
  ].join('\n');
}

function missingLines({ mechanisms, unexercised, sections }: Missing): readonly string[] {
  return [
    ...listOf('Not encoded', mechanisms),
    ...listOf('Exercised by no scenario', unexercised),
    ...listOf('Sections of which nothing is said', sections),
  ];
}

function listOf(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${title}: ${items.map(escaped).join('; ')}.`, ''];
}

function rowOf({ id, name, section, clauses, reasons, scenarios }: MechanismCoverage): string {
  const by = reasons.length > 0 ? `not computable: ${reasons.join('; ')}` : titlesOf(scenarios);
  const cells = [id, name, section, clauses.length === 0 ? 'none' : clauses.join(', '), by];
  return `| ${cells.map(escaped).join(' | ')} |`;
}

const MOST_TITLES = 3;

function titlesOf(titles: readonly string[]): string {
  if (titles.length === 0) return 'none';
  const shown = titles.slice(0, MOST_TITLES).join('; ');
  return titles.length > MOST_TITLES ? `${shown}; ${titles.length - MOST_TITLES} more` : shown;
}

function escaped(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('<', '&lt;');
}
