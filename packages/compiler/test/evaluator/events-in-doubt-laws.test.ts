import { readFileSync } from 'node:fs';
import { formatIsoDate, parseIsoDate } from '@termsheet/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, Contract, type Given } from './contract.ts';

const FIXTURE = new URL('../emit/fixtures/in-doubt.terms', import.meta.url);
const IN_DOUBT = new Contract(readFileSync(FIXTURE, 'utf8'));
const TERMS = [...IN_DOUBT.ir.definitions, ...IN_DOUBT.ir.states].map(({ name }) => name);

const FIRST = parseIsoDate('2005-12-01') ?? 0;
const DAYS = Array.from({ length: 26 }, (_, place) => formatIsoDate(FIRST + place));

/** What happens and is given, day by day; and from which day on it is said whether the Company is insolvent. */
interface Story {
  readonly prices: readonly (readonly [string, string])[];
  readonly insolvent: readonly (readonly [string, boolean])[];
  readonly saidFrom: number;
  readonly draws: readonly string[];
  readonly notices: readonly string[];
}

const PRICE = fc.integer({ min: 5, max: 10 }).map(String);
const CHANGES = fc.subarray(DAYS.slice(1), { maxLength: 6 });

const STORIES: fc.Arbitrary<Story> = fc
  .record({
    prices: fc.tuple(CHANGES, fc.array(PRICE, { minLength: 7, maxLength: 7 })),
    starts: fc.boolean(),
    flips: CHANGES,
    saidFrom: fc.nat(DAYS.length),
    draws: fc.subarray(DAYS, { maxLength: 3 }),
    notices: fc.subarray(DAYS, { minLength: 1 }),
  })
  .map(({ prices: [changes, figures], starts, flips, ...others }) => ({
    ...others,
    prices: [DAYS[0] ?? '', ...changes].map((on, place) => [on, figures[place] ?? '5'] as const),
    insolvent: DAYS.map((on) => {
      const flipped = flips.filter((day) => day <= on).length;
      return [on, starts === (flipped % 2 === 0)] as const;
    }),
  }));

function tell(story: Story, saidFrom: number, notices: readonly string[] = []): Answers {
  const events = [
    ...story.draws.map((on) => ({ on, event: 'Draw' })),
    ...notices.map((on) => ({ on, event: 'Notice' })),
  ].toSorted((one, other) => one.on.localeCompare(other.on));
  const said = story.insolvent.slice(saidFrom);
  const facts: Given['facts'] = {
    'Market Price': story.prices,
    ...(said.length === 0 ? {} : { 'Is Insolvent': said }),
  };
  return IN_DOUBT.given({ blanks: { 'Issue Date': DAYS[0] }, facts, events });
}

/** What terms come to on each day, asked in the order of the days. */
function answersOf(answers: Answers): readonly string[] {
  return DAYS.flatMap((on) => TERMS.map((term) => `${on} ${term}: ${answers.of(term, on)}`));
}

test('an answer is the same whatever else is reported, and on later days', () => {
  const law = fc.property(STORIES, (story) => {
    const { saidFrom, notices } = story;
    expect(answersOf(tell(story, saidFrom, notices))).toEqual(answersOf(tell(story, saidFrom)));
  });
  fc.assert(law, { numRuns: 40, seed: 20_051_201 });
});

test('what is certain is so however the doubt turns out', () => {
  const law = fc.property(STORIES, (story) => {
    const [open, told] = [tell(story, story.saidFrom), tell(story, 0)];
    for (const on of DAYS) {
      for (const term of TERMS) {
        if (open.status(term, on) !== 'a value') continue;
        expect(`${on} ${term}: ${open.of(term, on)}`).toBe(`${on} ${term}: ${told.of(term, on)}`);
      }
    }
  });
  fc.assert(law, { numRuns: 60, seed: 20_051_202 });
});
