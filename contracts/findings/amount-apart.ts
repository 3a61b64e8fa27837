import {
  biggestFirst,
  collectTerms,
  type Measure,
  nameOfResult,
  type Outcome,
  type OutcomeAnswer,
  type OutcomeParting,
  partingsOf,
  type ReadingCase,
  type ReadingCases,
  type ReadingParting,
  showValue,
  termsOf,
} from '@termsheet/compiler';
import { Evaluation, type ExecutableProgram, Missing } from '@termsheet/runtime';

/** An amount that hangs on two readings of an ambiguity, in a scenario that asks for something else. */
export interface AmountApart {
  readonly labels: readonly [string, string];
  readonly parting: OutcomeParting;
  readonly scenario: string;
}

/** What is counted in dollars, shares, days or a price is an amount; a bare number is not. */
const AMOUNTS: ReadonlySet<Measure> = new Set(['money', 'shares', 'days', 'price']);

/** The first in which readings part by an amount with a unit; null where they part in none. */
export function partedInUnits(most: readonly ReadingParting[]): ReadingParting | null {
  return most.find(({ measure, size }) => AMOUNTS.has(measure) && size !== null) ?? null;
}

/** So many scenarios that choose a reading are searched. */
const SCENARIOS = 4;

/** The biggest amount that any Term comes to otherwise under two readings; null where none does. */
export function amountApart(files: readonly ReadingCases[], name: string): AmountApart | null {
  const cases = files.flatMap(({ program, cases: all }) =>
    all.filter(({ gives }) => gives.has(name)).map((ofCase) => ({ program, ofCase })),
  );
  for (const { program, ofCase } of cases.slice(0, SCENARIOS)) {
    const index = program.ambiguities.findIndex((each) => each.name === name);
    const readings = program.ambiguities[index]?.readings ?? [];
    const outcomes = readings.map((_, reading) => outcomeOf(program, ofCase, { index, reading }));
    for (const [at, { label }] of readings.entries()) {
      const [one, other] = [outcomes[0], outcomes[at]];
      const first = readings[0]?.label ?? '';
      if (at === 0 || one === undefined || other === undefined) continue;
      const apart = biggestFirst(partingsOf([one, other]));
      const parting = apart.find(({ measure, size }) => AMOUNTS.has(measure) && size !== null);
      if (parting !== undefined) return { labels: [first, label], parting, scenario: ofCase.title };
    }
  }
  return null;
}

function outcomeOf(
  program: ExecutableProgram,
  { inputs, questions }: ReadingCase,
  { index, reading }: { readonly index: number; readonly reading: number },
): Outcome {
  const given = { ...inputs, readings: inputs.readings.with(index, reading) };
  const day = Math.max(...questions.map((question) => question.day));
  const snapshot = new Evaluation(program, given).on(day);
  const results = collectTerms(snapshot, termsOf(program), {
    inputs: given,
    withArguments: new Map(),
  });
  return new Map(
    results.flatMap((result): [string, OutcomeAnswer][] => {
      const isWorkedOut = result.kind === 'definition' || result.kind === 'state';
      if (!isWorkedOut || result.asksFor !== null || result.value instanceof Missing) return [];
      const asked = nameOfResult(result);
      const { value, type } = result;
      return [[asked, { value, type, asked, day, shown: showValue(value, type) }]];
    }),
  );
}
