import {
  coverContract,
  type CoverageReport,
  explainTerm,
  explanationToMarkdown,
} from '@termsheet/compiler';
import { coverageToMarkdown } from '../hovers/coverage-to-markdown.ts';
import { whyNoValues } from '../hovers/value-lines.ts';
import { questionAt } from '../values/question-at.ts';
import { shownAt } from '../values/run-for.ts';
import { filesUsing } from '../values/scenario-headings.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { At } from '../workspace/at.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A page to read beside the file. */
export interface Page {
  readonly title: string;
  readonly markdown: string;
}

/** Deep enough for what a person follows; deeper steps are counted. */
const DEPTH = 12;

/**
 * How the number at a place came about under the scenario that is shown: its derivation, down to the
 * inputs, with the clauses. Null where there is no number.
 */
export function explainAt(workspace: Workspace, { path, offset }: At): Page | null {
  const analysis = workspace.analysis(path);
  if (analysis === null) return null;
  const shown = shownAt(workspace, analysis, offset);
  if (shown.kind !== 'run') {
    const markdown = whyNoValues(shown);
    return markdown === '' ? null : { title: 'No derivation', markdown };
  }
  const question = questionAt(analysis, offset, shown);
  if (question === null) return null;
  const { evaluation, inputs } = shown.run;
  const explanation = explainTerm(evaluation, inputs, question);
  return { title: explanation.term, markdown: explanationToMarkdown(explanation, DEPTH) };
}

/** What a contract covers, and the scenarios by which that was told. */
interface Covered {
  readonly using: readonly Analysis[];
  readonly prose: string | null;
  readonly report: CoverageReport;
}

const covered = new WeakMap<Analysis, Covered>();

/**
 * What accounts for each section of the prose and which scenarios exercise each clause, with those of
 * the files that use the file. All of these run for it: it takes seconds for hundreds. Null where the
 * contract has errors.
 */
export function coverageOf(workspace: Workspace, path: string): Page | null {
  const analysis = workspace.analysis(path);
  if (analysis === null || analysis.compilation.ir === null) return null;
  const title = analysis.contract?.title.text ?? path.slice(path.lastIndexOf('/') + 1);
  return {
    title: `Coverage of ${title}`,
    markdown: coverageToMarkdown(coveredBy(workspace, analysis)),
  };
}

function coveredBy(workspace: Workspace, analysis: Analysis): CoverageReport {
  const using = filesUsing(workspace, analysis.path).flatMap((each) => {
    const user = workspace.analysis(each);
    return user === null || user.compilation.ir === null ? [] : [user];
  });
  const prose = workspace.prose(analysis);
  const known = covered.get(analysis);
  const isSame =
    known?.prose === prose &&
    known.using.length === using.length &&
    using.every((user, place) => known.using[place] === user);
  if (known !== undefined && isSame) return known.report;
  const { compilation } = analysis;
  const report = coverContract(
    { compilation, prose },
    using.map((user) => user.compilation),
  );
  covered.set(analysis, { using, prose, report });
  return report;
}
