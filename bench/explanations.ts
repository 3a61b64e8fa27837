import {
  compile,
  explainTerm,
  type Explanation,
  explanationToMarkdown,
  makeExecutable,
  readScenarioFile,
} from '@termsheet/compiler';
import { Evaluation, formatIsoDate, parseIsoDate } from '@termsheet/runtime';
import { explanationToJson } from '../packages/cli/src/report/explanation/explanation-to-json.ts';
import { explanationToText } from '../packages/cli/src/report/explanation/explanation-to-text.ts';
import { explanationToHtml } from '../packages/cli/src/report/explanation/html/explanation-to-html.ts';
import { fitExponent } from './fit-exponent.ts';

/** Each draw takes the balance as the one before it left it: the derivation is as deep as it is long. */
const CONTRACT = `contract "A line of credit"
  currency USD
  in effect from January 1, 2000

clause §1 "Draws"
  Balance starts at $0
  event Draw
    Amount : money
  upon Draw when Amount is more than $0
    set Balance to Balance + 99% of Amount
`;

/** How many steps a draw brings: the amount, the balance before, the condition and the change. */
const STEPS_OF_A_DRAW = 4;

/** Steps of derivations; the longest is as long as an explanation can be. */
export const STEPS = [1_000, 10_000, 20_000] as const;

/** How the balance came about, in a derivation of about so many steps. */
export function explainDraws(steps: number): Explanation {
  const { ir } = compile({ path: 'line.terms', text: CONTRACT });
  if (ir === null) throw new Error('The contract of the bench does not compile.');
  const first = parseIsoDate('2000-01-03') ?? 0;
  const draws = Math.ceil(steps / STEPS_OF_A_DRAW);
  const events = Array.from({ length: draws }, (_, at) => ({
    on: formatIsoDate(first + at),
    event: 'Draw',
    Amount: `${1_000 + (at % 997)}`,
  }));
  const { inputs } = readScenarioFile(JSON.stringify({ events }), ir);
  const evaluation = new Evaluation(makeExecutable(ir), inputs, 'derivations');
  const term = { name: 'Balance', kind: 'state', index: 0 } as const;
  return explainTerm(evaluation, inputs, { term, day: first + draws, argument: null });
}

const FORMATS: Readonly<Record<string, (explanation: Explanation) => string>> = {
  text: (explanation) => explanationToText(explanation),
  markdown: (explanation) => explanationToMarkdown(explanation, Infinity),
  html: (explanation) => explanationToHtml(explanation, Infinity),
  json: (explanation) => JSON.stringify(explanationToJson(explanation)),
};

/** Every step in every format: processor time, length of what is printed, and how both grow. */
export function benchExplanations(): readonly string[] {
  const explanations = STEPS.map(explainDraws);
  const sizes = explanations.map(({ derivation }) => derivation.steps.length);
  return Object.entries(FORMATS).map(([format, print]) => {
    const printed = explanations.map((explanation) => timed(() => print(explanation)));
    const each = printed.map(
      ({ milliseconds, length }, at) =>
        `${(sizes[at] ?? 0).toLocaleString('en-US')} steps ${milliseconds.toFixed(0)} ms, ${(length / 1_000_000).toFixed(1)} MB`,
    );
    const times = fitExponent(
      sizes,
      printed.map(({ milliseconds }) => milliseconds),
    );
    const lengths = fitExponent(
      sizes,
      printed.map(({ length }) => length),
    );
    return `${format}: ${each.join('; ')}; time grows as steps to the power ${times.toFixed(2)}, length ${lengths.toFixed(2)}`;
  });
}

/** The best of a few runs, the first of which warms up. */
function timed(task: () => string): { readonly milliseconds: number; readonly length: number } {
  let [best, length] = [Infinity, 0];
  for (let run = 0; run < 4; run += 1) {
    const before = process.cpuUsage();
    ({ length } = task());
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return { milliseconds: best, length };
}
