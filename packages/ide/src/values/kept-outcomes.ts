import type { Scenario } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';
import { oncePer } from '../workspace/once-per.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ScenarioOf, ScenarioOutcome } from './scenario-outcome.ts';

/** How the scenarios of one file came out, by their words, under the contract as it reads. */
interface Kept {
  readonly contract: string;
  readonly outcomes: Map<string, ScenarioOutcome>;
}

/** More outcomes of one file than these are let go, the oldest first: each keystroke makes a new one. */
const MOST_OUTCOMES = 2000;

const keptIn = oncePer((_workspace: Workspace) => new Map<string, Kept>());

/** What is kept of the scenarios of a file; nothing any more where the contract reads otherwise. */
export function keptFor({ workspace, analysis }: ScenarioOf): Map<string, ScenarioOutcome> {
  const files = keptIn(workspace);
  const contract = contractWords(analysis);
  const known = files.get(analysis.path);
  if (known?.contract === contract) return known.outcomes;
  const outcomes = new Map<string, ScenarioOutcome>();
  files.set(analysis.path, { contract, outcomes });
  return outcomes;
}

/** Keeps how a scenario came out. */
export function keep(of: ScenarioOf, outcome: ScenarioOutcome): void {
  const outcomes = keptFor(of);
  outcomes.set(wordsOf(of.analysis, of.scenario), outcome);
  const [oldest] = outcomes.keys();
  if (outcomes.size > MOST_OUTCOMES && oldest !== undefined) outcomes.delete(oldest);
}

/** The words of all documents, without the scenarios of the file: upon these they run. */
const contractWords = oncePer(({ sections, text, compilation }: Analysis): string => {
  const own = sections.flatMap(({ kind, span }) =>
    kind === 'Scenario' ? [] : [text.slice(span.start, span.end)],
  );
  const used = (compilation.source.used ?? []).map(({ path, start, end }) => {
    return `${path}\n${compilation.source.text.slice(start, end)}`;
  });
  return [...own, ...used].join('\n');
});

/** The words of a scenario, with those of the ones it is given as, where they stand above it. */
export function wordsOf(analysis: Analysis, scenario: Scenario): string {
  const { sections, text } = analysis;
  const lent = scenario.steps.flatMap((step) => {
    const lines = step.kind === 'Given' ? step.lines : [];
    return lines.flatMap((line) => (line.kind === 'GivenAsIn' ? [line.scenario.text] : []));
  });
  const lenders = lent.map((title) =>
    sections.find((section) => section.kind === 'Scenario' && section.title.text === title),
  );
  return [scenario, ...lenders]
    .map((each) => {
      if (each === undefined) return 'none';
      const isAbove = each.span.start <= scenario.span.start;
      return `${isAbove ? 'above' : 'below'}: ${text.slice(each.span.start, each.span.end)}`;
    })
    .join('\n');
}
