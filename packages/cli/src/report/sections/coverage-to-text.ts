import {
  type ClauseCoverage,
  countOf,
  type CoverageReport,
  joinWords,
  type ProseCoverage,
  type SectionCoverage,
} from '@termsheet/compiler';
import type { Style } from '../../host/style.ts';
import { layOutTable, type TextRows } from '../layout/lay-out-table.ts';

/** How coverage is laid out. */
interface CoverageLayout {
  readonly width: number;
  readonly style: Style;
}

const INDENT = '  ';

/** What nothing accounts for comes first, then the other sections of the prose, then the clauses. */
export function coverageToText(report: CoverageReport, layout: CoverageLayout): string {
  const parts = [...proseParts(report.prose, layout), clausePart(report.clauses, layout)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function proseParts(prose: ProseCoverage | null, layout: CoverageLayout): readonly string[] {
  if (prose === null) return ['The prose is not at hand: only the clauses are told.'];
  const { sections, quotes, missing } = prose;
  const open = sections.filter(({ account }) => account.kind === 'nothing');
  const others = sections.filter(({ account }) => account.kind !== 'nothing');
  const quoted =
    missing.length === 0
      ? `${countOf(quotes, 'quote')}, all in the prose`
      : `${countOf(quotes, 'quote')}, ${missing.length} of them not in the prose`;
  return [
    part('Sections that nothing accounts for', open.map(sectionRow), layout),
    part('Sections accounted for', others.map(sectionRow), layout),
    `${others.length} of ${countOf(sections.length, 'section')} accounted for; ${quoted}`,
  ];
}

function sectionRow({ section, line, account }: SectionCoverage): readonly string[] {
  const place = [section, `line ${line}`];
  switch (account.kind) {
    case 'encoded':
      return [...place, `encoded by ${joinWords(account.by)}`];
    case 'in part':
      return [...place, `only its parts: ${joinWords(account.by)}`];
    case 'not computable':
      return [...place, `not computable: ${account.reasons.join('; ')}`];
    case 'nothing':
      return [...place, 'nothing'];
  }
}

function clausePart(clauses: readonly ClauseCoverage[], layout: CoverageLayout): string {
  const rows = clauses.map(({ clause, title, declares, scenarios }) => [
    clause,
    title ?? '',
    joinWords(declares),
    scenarios.length === 0 ? 'no scenario' : scenariosInWords(scenarios),
  ]);
  return part('Clauses', rows, layout);
}

/** All are in the JSON: a clause that many use would fill the screen. */
const MOST_TITLES = 2;

function scenariosInWords(titles: readonly string[]): string {
  const named = titles.slice(0, MOST_TITLES).map((title) => `"${title}"`);
  const others = titles.length - named.length;
  return joinWords(others > 0 ? [...named, `${others} more`] : named);
}

function part(title: string, rows: TextRows, { style, width }: CoverageLayout): string {
  if (rows.length === 0) return '';
  const lines = layOutTable(rows, width - INDENT.length).map((line) => INDENT + line);
  return [style.bold(title), ...lines].join('\n');
}
