import {
  accountInWords,
  countOf,
  coverContract,
  type CoverageReport,
  joinWords,
  quotesInWords,
  scenariosInWords,
  type SectionCoverage,
} from '@termsheet/compiler';
import { markup, type Html, type Part } from '../html.ts';
import type { ReportContext, ReportSection } from '../report-context.ts';
import { cite } from './cite.ts';
import { table, textColumns } from './table.ts';

/** What accounts for each section of the words, and which scenarios exercise each clause. */
export function coverageSection(context: ReportContext): ReportSection {
  const { question, using } = context;
  const report = coverContract(question.contract, using);
  const body = markup`${prosePart(context, report)}${clausesPart(context, report)}`;
  return { id: 'coverage', title: 'Coverage', body, entries: [] };
}

function prosePart(context: ReportContext, { prose }: CoverageReport): Html {
  if (prose === null) {
    return markup`<p>
      The words of the contract are not at hand (<code>--prose FILE</code> says where they are), so
      no quote was verified and no section of them is told of.
    </p>`;
  }
  const { sections } = prose;
  const open = sections.filter(({ account }) => account.kind === 'nothing');
  const others = sections.filter(({ account }) => account.kind !== 'nothing');
  const rowOf = ({ section, line, account }: SectionCoverage): readonly Part[] => [
    cite(context, `§${section}`),
    `line ${line}`,
    accountInWords(account),
  ];
  const columns = textColumns('Section', 'In the prose', 'Accounted for');
  const missing =
    open.length === 0
      ? null
      : table(`Sections that nothing accounts for (${open.length})`, columns, open.map(rowOf));
  const whole =
    others.length === 0
      ? null
      : markup`<details class="fold">
          <summary>Sections accounted for (${others.length})</summary>
          ${table('Sections accounted for', columns, others.map(rowOf))}
        </details>`;
  return markup`<p>
      <b>${others.length} of ${countOf(sections.length, 'section')}</b> of the prose accounted for;
      ${quotesInWords(prose)}.
    </p>
    ${missing}${whole}`;
}

function clausesPart(context: ReportContext, { clauses }: CoverageReport): Html | null {
  const tried = clauses.filter(({ scenarios }) => scenarios.length > 0).length;
  if (clauses.length === 0) return null;
  if (tried === 0) {
    return markup`<p>
      No scenario of the files at hand expects a figure, so that none exercises a clause.
    </p>`;
  }
  const rows = clauses.map(({ clause, title, declares, scenarios }) => [
    cite(context, clause),
    title ?? '',
    joinWords(declares),
    scenariosInWords(scenarios),
  ]);
  const columns = textColumns('Clause', 'Title', 'Declares', 'Exercised by');
  return markup`<p>Scenarios exercise <b>${tried} of ${countOf(clauses.length, 'clause')}</b>.</p>
    <details class="fold">
      <summary>Clauses, and the scenarios that exercise them</summary>
      ${table('Clauses, and the scenarios that exercise them', columns, rows)}
    </details>`;
}
