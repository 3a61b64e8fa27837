import { type BoundRule, countOf } from '@termsheet/compiler';
import type { Upon } from '@termsheet/dsl';
import { formatLongDate } from '@termsheet/runtime';
import { nodesAt } from '../tree/syntax-node.ts';
import { changesOf, type StateChange } from '../values/changes-of.ts';
import { shownAt } from '../values/run-for.ts';
import { changeInWords } from '../values/value-words.ts';
import type { ScenarioRun } from '../values/scenario-run.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { At } from '../workspace/at.ts';
import { isSamePlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a rule did in the scenario that is shown. */
export interface RulePrices {
  /** `$0.22 → $0.20 on March 8, 2006`. */
  readonly title: string;
  /** The Term that it changed, where the rule names it. */
  readonly at: At;
}

/** A change that a rule made, and of which Term. */
interface RuleChange extends StateChange {
  readonly term: string;
  readonly at: At;
}

/**
 * What the rule about a place did last in the scenario that is shown, before and after; null where it
 * changed nothing, or no scenario is shown.
 */
export function pricesOf(
  workspace: Workspace,
  analysis: Analysis,
  offset: number,
): RulePrices | null {
  const node = nodesAt(analysis.sections, offset).find(({ kind }) => kind === 'Upon');
  const shown = shownAt(workspace, analysis, null);
  if (node === undefined || shown.kind !== 'run') return null;
  const { run, day } = shown;
  const changes = rulesAt(run, analysis, node as Upon)
    .flatMap((rule) => changesBy(run, rule, day))
    .toSorted((one, other) => one.day - other.day);
  const last = changes.at(-1);
  if (last === undefined) return null;
  const { from, to, type, term, at } = last;
  const others = changes.length - 1;
  const more = others === 0 ? '' : `, and ${countOf(others, 'change')} before`;
  return {
    title: `${term}: ${changeInWords(from, to, type)} on ${formatLongDate(last.day)}${more}`,
    at,
  };
}

/** The rule in the documents of the run that stands where the rule of the file does. */
function rulesAt(run: ScenarioRun, analysis: Analysis, { span }: Upon): readonly BoundRule[] {
  const here = analysis.place(span);
  return run.analysis.compilation.bound.rules.filter(({ node }) =>
    isSamePlace(run.analysis.place(node.span), here),
  );
}

/** The changes that one rule made: those of its Terms, by its clause and upon its events. */
function changesBy(run: ScenarioRun, rule: BoundRule, day: number): readonly RuleChange[] {
  const { bound } = run.analysis.compilation;
  const events = new Set(rule.events.map(({ index }) => index));
  return (bound.writes.get(rule) ?? []).flatMap(({ state, statement }) => {
    const written = rule.node.statements[statement];
    const target =
      written !== undefined && 'target' in written ? written.target.span : rule.node.span;
    const { path, span } = run.analysis.place(target);
    return changesOf(run, state, day)
      .filter(({ clause, event }) => clause === rule.clause && events.has(event))
      .map((change) => ({ ...change, term: state.name.text, at: { path, offset: span.start } }));
  });
}
