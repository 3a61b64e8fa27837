import type { Definition } from '@termsheet/dsl';
import type { Derivation, Step } from '@termsheet/runtime';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { oncePer } from '../workspace/once-per.ts';
import type { Shown } from './run-for.ts';
import { sameTermsIn } from './same-term.ts';
import type { ScenarioRun } from './scenario-run.ts';
import { valuesOf } from './values-of.ts';

type Running = Extract<Shown, { readonly kind: 'run' }>;

/**
 * What words within a definition come to under the scenario that is shown: those that a derivation has
 * a step for, as phrases, lists, roundings and windows. Null where they were not worked out.
 */
export function valueOfWords(
  analysis: Analysis,
  nodes: readonly SyntaxNode[],
  shown: Running,
): Step | null {
  const inner = nodes.at(-1);
  const around = nodes.find(({ kind }) => kind === 'Definition') as Definition | undefined;
  if (inner === undefined || around === undefined || inner.span.start < around.body.span.start) {
    return null;
  }
  const symbol = analysis.compilation.bound.symbols.byDeclaration.get(around.name);
  const [same] = symbol === undefined ? [] : sameTermsIn(shown.run.analysis, analysis, symbol);
  const last = same === undefined ? undefined : valuesOf(shown.run, same, shown.day).values.at(-1);
  if (last === undefined) return null;
  const { term, argument } = last;
  const key = `${term.index} ${last.of ?? ''} ${shown.day}`;
  const { steps } = derivedOnce(shown.run, key, () =>
    shown.run.evaluation.on(shown.day).explainDefinition(term.index, argument),
  );
  const words = foldedWords(analysis, inner);
  return steps.findLast(({ formula, name }) => formula === words || name === words) ?? null;
}

const derivationsOf = oncePer((_run: ScenarioRun) => new Map<string, Derivation>());

/** Whoever points at one formula points at several of its words. */
const MOST_KEPT = 16;

function derivedOnce(run: ScenarioRun, key: string, derive: () => Derivation): Derivation {
  const derivations = derivationsOf(run);
  const found = derivations.get(key) ?? derive();
  derivations.set(key, found);
  const [oldest] = derivations.keys();
  if (derivations.size > MOST_KEPT && oldest !== undefined) derivations.delete(oldest);
  return found;
}

/** Words as a derivation has them: white space folded, comments left out. */
function foldedWords({ text, comments }: Analysis, { span }: SyntaxNode): string {
  let words = '';
  let from = span.start;
  for (const comment of comments) {
    if (comment.span.start < from || comment.span.end > span.end) continue;
    words += `${text.slice(from, comment.span.start)} `;
    from = comment.span.end;
  }
  return (words + text.slice(from, span.end)).replaceAll(/\s+/gu, ' ').trim();
}
