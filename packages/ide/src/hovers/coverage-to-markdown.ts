import {
  accountInWords,
  countOf,
  type CoverageReport,
  escapeMarkdown,
  joinWords,
  quotesInWords,
  scenariosInWords,
} from '@termsheet/compiler';
import { paragraphs } from './markdown.ts';

/** The coverage of a contract as a page: what nothing accounts for comes first. */
export function coverageToMarkdown({ prose, clauses }: CoverageReport): string {
  const rows = clauses.map(({ clause, title, declares, scenarios }) => [
    clause,
    title ?? '',
    joinWords(declares),
    scenariosInWords(scenarios),
  ]);
  const exercised = clauses.filter(({ scenarios }) => scenarios.length > 0).length;
  return `${paragraphs([
    '# Coverage',
    ...proseParts(prose),
    '## Clauses',
    `${exercised} of ${countOf(clauses.length, 'clause')} exercised by what a scenario expects`,
    table(['Clause', 'Title', 'Declares', 'Exercised by'], rows),
  ])}\n`;
}

function proseParts(prose: CoverageReport['prose']): readonly string[] {
  if (prose === null) return ['The prose is not at hand: only the clauses are told.'];
  const { sections } = prose;
  const open = sections.filter(({ account }) => account.kind === 'nothing');
  const others = sections.filter(({ account }) => account.kind !== 'nothing');
  const rowOf = ({ section, line, account }: (typeof sections)[number]): readonly string[] => [
    section,
    `${line}`,
    accountInWords(account),
  ];
  const heads = ['Section', 'Line', 'Account'];
  return [
    `${others.length} of ${countOf(sections.length, 'section')} accounted for; ${quotesInWords(prose)}`,
    ...(open.length === 0
      ? []
      : ['## Sections that nothing accounts for', table(heads, open.map(rowOf))]),
    ...(others.length === 0 ? [] : ['## Sections accounted for', table(heads, others.map(rowOf))]),
  ];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => escapeMarkdown(cell)));
  return [heads, heads.map(() => '---'), ...lines]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
