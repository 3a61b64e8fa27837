import { explainTerm, type Expectation, makeOutline, type OutlineNode } from '@termsheet/compiler';
import type { ScenarioRun } from './scenario-run.ts';

/** More lines than these are for the derivation itself. */
const MOST_LINES = 4;

const known = new WeakMap<Expectation, readonly string[]>();

/** What the figure that was found rests on, in a few lines; none for what nothing works out. */
export function whyOf(run: ScenarioRun, expectation: Expectation): readonly string[] {
  const lines = known.get(expectation) ?? derived(run, expectation);
  known.set(expectation, lines);
  return lines;
}

function derived(run: ScenarioRun, { target, name, day }: Expectation): readonly string[] {
  const { kind, index, argument } = target;
  if (kind !== 'definition' && kind !== 'state') return [];
  const question = { term: { name, kind, index }, day, argument };
  const { root } = makeOutline(explainTerm(run.evaluation, run.inputs, question), 1);
  const formulas = [root.formula, root.withNumbers].flatMap((line) =>
    line === null ? [] : `= ${line}`,
  );
  return [...formulas, ...root.parts.map(lineOf)].slice(0, MOST_LINES);
}

function lineOf({ label, title, joint, value, clause }: OutlineNode): string {
  const cited = clause === null || clause === '' ? '' : ` (${clause})`;
  return `${label === null ? '' : `${label} `}${title}${joint}${value}${cited}`;
}
