import { type Day, Exact, type Inputs, Missing } from '@termsheet/runtime';
import type { Answer } from './answer.ts';
import { MEASURES, type Parting, partingOf, scaleOf } from './parting.ts';

/** One answer among all of a side. */
export interface OutcomeAnswer extends Answer {
  /** As a person asks for it: `Conversion Shares for $100,000`. */
  readonly asked: string;
  readonly day: Day;
}

/** All that a side answers, by keys under which the answers of sides are held against one another. */
export type Outcome = ReadonlyMap<string, OutcomeAnswer>;

/** One way of answering a scenario: a version of a contract, or a reading of it. */
export interface Side {
  /** @param only the keys that are wanted; null for all. */
  readonly work: (inputs: Inputs, only: ReadonlySet<string> | null) => Outcome;
}

/** Where outcomes part. */
export interface OutcomeParting extends Parting {
  readonly key: string;
  readonly asked: string;
  readonly day: Day;
  /** One for each side. */
  readonly answers: readonly Answer[];
}

/** Works a scenario out on every side. */
export function workOut(
  sides: readonly Side[],
  inputs: Inputs,
  only: ReadonlySet<string> | null = null,
): readonly Outcome[] {
  return sides.map((side) => side.work(inputs, only));
}

/** Where outcomes part, of what each of them answers, in the order of the first. */
export function partingsOf(outcomes: readonly Outcome[]): readonly OutcomeParting[] {
  const [first = new Map<string, OutcomeAnswer>()] = outcomes;
  return [...first].flatMap(([key, { asked, day }]): readonly OutcomeParting[] => {
    const answers = outcomes.flatMap((outcome) => outcome.get(key) ?? []);
    const parting =
      answers.length === outcomes.length ? (partingOf(answers) ?? statusParting(answers)) : null;
    return parting === null ? [] : [{ ...parting, key, asked, day, answers }];
  });
}

/** No side gives a value, and not for the same reason: one cannot be worked out, another has nothing to give. */
function statusParting(answers: readonly Answer[]): Parting | null {
  const kinds = new Set(answers.map(({ value }) => (value instanceof Missing ? value.kind : '')));
  return kinds.size < 2 || kinds.has('') ? null : { measure: 'value', size: null, shown: '' };
}

/**
 * Partings by their measure (money first, then shares, days, prices), and within a measure the biggest
 * first; of two that are equal the earlier stays before the other.
 */
export function biggestFirst<Item extends Parting>(partings: readonly Item[]): readonly Item[] {
  return partings.toSorted(
    (one, other) =>
      MEASURES.indexOf(one.measure) - MEASURES.indexOf(other.measure) ||
      (other.size ?? Exact.ZERO).compare(one.size ?? Exact.ZERO),
  );
}

/** The biggest of each measure and unit. */
export function biggestOfEach<
  Item extends Parting & { readonly answers: readonly Pick<Answer, 'type'>[] },
>(partings: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return biggestFirst(partings).filter((parting) => {
    const scale = scaleOf(parting, parting.answers[0]?.type ?? { kind: 'text' });
    const isFirst = !seen.has(scale);
    seen.add(scale);
    return isFirst;
  });
}
