import {
  accountInWords,
  type ClauseCoverage,
  countOf,
  type CoverageReport,
  joinWords,
  type ProseCoverage,
  quotesInWords,
  scenariosInWords,
  type SectionCoverage,
} from '@termsheet/compiler';
import { layOutTable, type TextRows } from '../layout/lay-out-table.ts';
import type { TextLayout } from '../layout/text-layout.ts';

const INDENT = '  ';

/** What nothing accounts for comes first, then the other sections of the prose, then the clauses. */
export function coverageToText(report: CoverageReport, layout: TextLayout): string {
  const parts = [...proseParts(report.prose, layout), clausePart(report.clauses, layout)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function proseParts(prose: ProseCoverage | null, layout: TextLayout): readonly string[] {
  if (prose === null) return ['The prose is not at hand: only the clauses are told.'];
  const { sections } = prose;
  const open = sections.filter(({ account }) => account.kind === 'nothing');
  const others = sections.filter(({ account }) => account.kind !== 'nothing');
  return [
    part('Sections that nothing accounts for', open.map(sectionRow), layout),
    part('Sections accounted for', others.map(sectionRow), layout),
    `${others.length} of ${countOf(sections.length, 'section')} accounted for; ${quotesInWords(prose)}`,
  ];
}

function sectionRow({ section, line, account }: SectionCoverage): readonly string[] {
  return [section, `line ${line}`, accountInWords(account)];
}

function clausePart(clauses: readonly ClauseCoverage[], layout: TextLayout): string {
  const rows = clauses.map(({ clause, title, declares, scenarios }) => [
    clause,
    title ?? '',
    joinWords(declares),
    scenariosInWords(scenarios),
  ]);
  return part('Clauses', rows, layout);
}

function part(title: string, rows: TextRows, { style, width }: TextLayout): string {
  if (rows.length === 0) return '';
  const lines = layOutTable(rows, width - INDENT.length).map((line) => INDENT + line);
  return [style.bold(title), ...lines].join('\n');
}
