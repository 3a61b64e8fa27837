import type { TermQuestion } from '@termsheet/compiler';
import type { ExpectLine, Name } from '@termsheet/dsl';
import { nodesAt } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { sameTermsIn } from './same-term.ts';
import type { ScenarioRun } from './scenario-run.ts';
import { valuesOf } from './values-of.ts';

/**
 * Which number is asked about at a place: on a line under `expect` the one that is expected; on a Term
 * its value, the last of several. Null where there is none.
 */
export function questionAt(
  analysis: Analysis,
  offset: number,
  { run, day }: { readonly run: ScenarioRun; readonly day: number },
): TermQuestion | null {
  const nodes = nodesAt(analysis.sections, offset);
  const line = nodes.find(({ kind }) => kind === 'ExpectLine') as ExpectLine | undefined;
  if (line !== undefined && run.analysis === analysis) return expectedBy(run, line);
  const named = nodes.findLast((node) => analysis.meanings.has(node as Name)) as Name | undefined;
  const meaning = named === undefined ? undefined : analysis.meanings.get(named);
  if (meaning?.kind !== 'symbol') return null;
  for (const symbol of sameTermsIn(run.analysis, analysis, meaning.symbol)) {
    const last = valuesOf(run, symbol, day).values.at(-1);
    if (last !== undefined) return { term: last.term, day, argument: last.argument };
  }
  return null;
}

function expectedBy({ expectations }: ScenarioRun, { span }: ExpectLine): TermQuestion | null {
  const found = expectations.find((each) => each.span.start === span.start);
  if (found === undefined || found.target.kind === 'event') return null;
  const { kind, index, argument } = found.target;
  return { term: { kind, index, name: found.name }, day: found.day, argument };
}
