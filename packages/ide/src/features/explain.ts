import {
  areSameItems,
  clausesExercised,
  clausesOf,
  type ContractExercise,
  coverProse,
  exercisesOf,
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

/** What a contract covers, and what that was told by. */
interface Covered {
  readonly using: readonly Analysis[];
  readonly prose: string | null;
  readonly page: Page;
}

const covered = new WeakMap<Analysis, Covered>();

/**
 * What accounts for each section of the prose and which scenarios exercise each clause, with those of
 * the files that use the file. All of these run for it, which takes seconds for hundreds. Null where
 * the contract has errors.
 */
export function coverageOf(workspace: Workspace, path: string): Page | null {
  const steps = coverageSteps(workspace, path);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** {@link coverageOf}, a scenario at each step, for whoever has something else to do in between. */
export function* coverageSteps(workspace: Workspace, path: string): Generator<void, Page | null> {
  const analysis = workspace.analysis(path);
  if (analysis === null || analysis.compilation.ir === null) return null;
  const using = soundUsers(workspace, path);
  const prose = workspace.prose(analysis);
  const known = covered.get(analysis);
  if (known !== undefined && known.prose === prose && areSameItems(known.using, using))
    return known.page;
  const { compilation } = analysis;
  const exercises: ContractExercise[] = [];
  const users = using.map((user) => user.compilation);
  for (const exercise of exercisesOf(compilation, users)) {
    exercises.push(exercise);
    yield;
  }
  const page = coveragePage(analysis, prose, exercises);
  covered.set(analysis, { using, prose, page });
  return page;
}

function coveragePage(
  { compilation, contract, path }: Analysis,
  prose: string | null,
  exercises: readonly ContractExercise[],
): Page {
  const title = contract?.title.text ?? path.slice(path.lastIndexOf('/') + 1);
  const markdown = coverageToMarkdown({
    prose: prose === null ? null : coverProse(clausesOf(compilation), prose),
    clauses: clausesExercised(compilation, exercises),
  });
  return { title: `Coverage of ${title}`, markdown };
}

function soundUsers(workspace: Workspace, path: string): readonly Analysis[] {
  return filesUsing(workspace, path).flatMap((each) => {
    const user = workspace.analysis(each);
    return user === null || user.compilation.ir === null ? [] : [user];
  });
}
