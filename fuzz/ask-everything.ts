import {
  collectDocket,
  collectResults,
  docketToJson,
  explainTerm,
  explanationToMarkdown,
  type Ir,
  judgeChecks,
  makeExecutable,
  resultsToJson,
  type TermPlace,
  termsOf,
  termSpec,
} from '@termsheet/compiler';
import { type Day, Evaluation, type Inputs, type Value } from '@termsheet/runtime';
import { plainStyle } from '../packages/cli/src/host/style.ts';
import { docketToText } from '../packages/cli/src/report/docket/docket-to-text.ts';
import { explanationToHtml } from '../packages/cli/src/report/explanation/html/explanation-to-html.ts';
import { explanationToText } from '../packages/cli/src/report/explanation/explanation-to-text.ts';
import { resultsToText } from '../packages/cli/src/report/results/results-to-text.ts';
import { expectReadable } from './expect-sound.ts';
import type { Random } from './random.ts';

const LAYOUT = { width: 80, style: plainStyle };

/** So many derivations are shown: each rests on others, which it shows as well. */
const MOST_EXPLAINED = 4;

/** A contract with what was supplied, and the text by which a message is judged. */
export interface Questioned {
  readonly ir: Ir;
  readonly inputs: Inputs;
  readonly text: string;
}

/** Everything that `terms run`, `test`, `deadlines` and `explain` would show as of a day. */
export function askEverything(questioned: Questioned, day: Day, random: Random): void {
  const { ir, inputs, text } = questioned;
  const evaluation = new Evaluation(makeExecutable(ir), inputs, 'derivations');
  const results = collectResults(evaluation, { day, inputs, withArguments: new Map() });
  expectReadable(resultsToText(results, LAYOUT), text);
  JSON.stringify(resultsToJson(results, { source: 'sha256:0', diagnostics: [] }));
  judgeChecks(evaluation, day);
  const docket = collectDocket(evaluation, day);
  expectReadable(docketToText(docket, evaluation.program, LAYOUT), text);
  JSON.stringify(docketToJson(docket, evaluation.program));
  const terms = termsOf(evaluation.program);
  if (terms.length === 0) return;
  for (let left = MOST_EXPLAINED; left > 0; left -= 1) {
    explain(evaluation, questioned, { term: random.pick(terms), day });
  }
}

/** Shows how a term came to its value, in every form. */
function explain(
  evaluation: Evaluation,
  { inputs, text }: Questioned,
  { term, day }: { readonly term: TermPlace; readonly day: Day },
): void {
  const { keyedBy, parameter } = termSpec(evaluation.program, term);
  if (parameter !== null) return;
  const keys: readonly (Value | null)[] =
    keyedBy === null ? [null] : evaluation.on(day).occurrencesOf(keyedBy).slice(-1);
  for (const argument of keys) {
    const explanation = explainTerm(evaluation, inputs, { term, day, argument });
    expectReadable(explanationToText(explanation, { ...LAYOUT, depth: 20 }), text);
    expectReadable(explanationToMarkdown(explanation, 20), text);
    expectReadable(explanationToHtml(explanation, 20), text);
  }
}
