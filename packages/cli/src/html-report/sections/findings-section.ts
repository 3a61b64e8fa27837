import { type CheckVerdict, countOf, joinWords } from '@termsheet/compiler';
import { type Diagnostic, indexLines, type Severity } from '@termsheet/dsl';
import { failureInWords } from '@termsheet/ide';
import { contractFindings } from '../../contract/contract-findings.ts';
import { Html, markup } from '../html.ts';
import type { ReportContext, ReportSection } from '../report-context.ts';
import { reasonsInBrief } from '../shown-value.ts';
import { cite } from './cite.ts';
import { table, textColumns } from './table.ts';

const SEVERITIES: readonly { readonly severity: Severity; readonly noun: string }[] = [
  { severity: 'error', noun: 'error' },
  { severity: 'warning', noun: 'warning' },
  { severity: 'information', noun: 'remark' },
];

/** What was found in the contract and its words, and how its own checks come out. */
export function findingsSection(
  context: ReportContext,
  checks: readonly CheckVerdict[],
): ReportSection {
  const { diagnostics } = contractFindings(context.question.contract);
  const lineAt = lineFinder(context);
  const findings = SEVERITIES.flatMap(({ severity }) =>
    diagnostics
      .filter((each) => each.severity === severity)
      .map((each) => findingPart(each, lineAt(each.span.start))),
  );
  const body = markup`<p>${countsOf(diagnostics)}</p>
    ${findings}${checksPart(context, checks)}`;
  return { id: 'findings', title: 'Findings', body, entries: [] };
}

function countsOf(diagnostics: readonly Diagnostic[]): string {
  const counts = SEVERITIES.flatMap(({ severity, noun }) => {
    const count = diagnostics.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [countOf(count, noun)];
  });
  return counts.length === 0 ? 'Nothing was found.' : `${joinWords(counts)}.`;
}

function lineFinder({ question }: ReportContext): (offset: number) => number {
  const lines = indexLines(question.contract.compilation.source.text);
  return (offset) => lines.positionAt(offset).line;
}

function findingPart(finding: Diagnostic, line: number): Html {
  const { code, severity, message, why, help, prose } = finding;
  const noun = SEVERITIES.find((each) => each.severity === severity)?.noun ?? severity;
  const words = prose.map(({ section, line: at, words: quoted }) => {
    const place = section === null ? `line ${at}` : `${section}, line ${at}`;
    return markup`<blockquote><p>${quoted}</p><footer>${place} of the prose</footer></blockquote>`;
  });
  const isOpen = severity === 'information' ? null : new Html(' open');
  return markup`<details class="finding ${severity}"${isOpen}><summary><span class="mark">${noun}</span> ${withTerms(message)}</summary>
<div>${words}<p>${withTerms(why)}</p><p>${withTerms(help)}</p><p class="reason">line ${line} of the file · <code>${code}</code></p></div></details>
`;
}

/** A message with what it has in backquotes as code. */
function withTerms(message: string): readonly Html[] {
  return message
    .split('`')
    .map((part, place) => (place % 2 === 1 ? markup`<code>${part}</code>` : markup`${part}`));
}

function checksPart(context: ReportContext, checks: readonly CheckVerdict[]): Html | null {
  if (checks.length === 0) return null;
  const rows = checks.map((check) => {
    const { title, clause, condition, outcome, reasons } = check;
    const standing =
      outcome === 'holds'
        ? markup`<span class="good">holds</span>`
        : outcome === 'fails'
          ? markup`<span class="bad">${failureInWords(check)}</span>`
          : markup`<span class="absent">not known</span>
              <span class="reason">waits for ${reasonsInBrief(reasons)}</span>`;
    return [title, markup`<code>${condition}</code>`, standing, cite(context, clause)];
  });
  const columns = textColumns('Check', 'Condition', 'Outcome', 'Clause');
  return table(`Checks of the contract (${checks.length})`, columns, rows);
}
