import { readFileSync } from 'node:fs';
import { formatIsoDate, parseIsoDate } from '@termsheet/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, Contract, type Given } from './contract.ts';

const FIRST = parseIsoDate('2005-12-01') ?? 0;
const DAYS = Array.from({ length: 26 }, (_, place) => formatIsoDate(FIRST + place));

/** Whether something is so on each day. */
type Verdicts = readonly (readonly [string, boolean])[];

type Event = Readonly<Record<string, string>>;

/** What happens and is given, day by day; and how much of it is said. */
interface Story {
  readonly prices: readonly (readonly [string, string])[];
  readonly insolvent: Verdicts;
  readonly waived: Verdicts;
  readonly closing: string;
  readonly said: Said;
  readonly draws: readonly string[];
  readonly calls: readonly string[];
  readonly performed: readonly Event[];
  readonly notices: readonly string[];
}

/** From which day on it is said whether the Company is insolvent, and whether the rest is. */
interface Said {
  readonly from: number;
  readonly waived: boolean;
  readonly closing: boolean;
}

const ALL: Said = { from: 0, waived: true, closing: true };

const PRICE = fc.integer({ min: 5, max: 10 }).map(String);
const CHANGES = fc.subarray(DAYS.slice(1), { maxLength: 6 });
const VERDICTS: fc.Arbitrary<Verdicts> = fc.tuple(fc.boolean(), CHANGES).map(([starts, flips]) =>
  DAYS.map((on) => {
    const flipped = flips.filter((day) => day <= on).length;
    return [on, starts === (flipped % 2 === 0)] as const;
  }),
);

/** Every contract has draws and notices, and reports no more than it knows of. */
class Stories {
  readonly contract: Contract;
  readonly terms: readonly string[];
  readonly all: fc.Arbitrary<Story>;

  constructor(fixture: string) {
    const url = new URL(`../emit/fixtures/${fixture}.terms`, import.meta.url);
    this.contract = new Contract(readFileSync(url, 'utf8'));
    const { definitions, states, obligations } = this.contract.ir;
    const named = [...definitions.filter(({ keyedBy }) => keyedBy === null), ...states];
    this.terms = named.map(({ name }) => name);
    const reported = obligations.filter(({ act }) => act.event === null);
    const performance: fc.Arbitrary<Event> = fc
      .tuple(
        fc.constantFrom(...reported),
        fc.constantFrom(...DAYS),
        fc.integer({ min: 1, max: 15 }),
      )
      .map(([{ name, act }, on, tens]): Event => {
        const isPaid = act.verb === 'pays' && tens > 3;
        return { on, performs: name, ...(isPaid ? { amount: `${tens}0` } : {}) };
      });
    this.all = fc
      .record({
        prices: fc.tuple(CHANGES, fc.array(PRICE, { minLength: 7, maxLength: 7 })),
        insolvent: VERDICTS,
        waived: VERDICTS,
        closing: fc.constantFrom(...DAYS),
        said: fc.record({ from: fc.nat(DAYS.length), waived: fc.boolean(), closing: fc.boolean() }),
        draws: fc.subarray(DAYS, { maxLength: 3 }),
        calls: fc.subarray(DAYS, { maxLength: 2 }),
        performed: fc.array(performance, { maxLength: 4 }),
        notices: fc.subarray(DAYS, { minLength: 1 }),
      })
      .map(({ prices: [changes, figures], ...others }) => ({
        ...others,
        prices: [DAYS[0] ?? '', ...changes].map(
          (on, place) => [on, figures[place] ?? '5'] as const,
        ),
      }));
  }

  tell(story: Story, said: Said, notices: readonly string[] = []): Answers {
    const { events, facts, blanks } = this.contract.ir;
    const happened: readonly Event[] = [
      ...story.draws.map((on) => ({ on, event: 'Draw' })),
      ...story.calls.map((on) => ({ on, event: 'Call' })),
      ...notices.map((on) => ({ on, event: 'Notice' })),
      ...story.performed,
    ].toSorted((one, other) => (one['on'] ?? '').localeCompare(other['on'] ?? ''));
    const given: Given['facts'] = {
      'Market Price': story.prices,
      'Is Insolvent': story.insolvent.slice(said.from),
      'Is Waived': said.waived ? story.waived : [],
    };
    return this.contract.given({
      blanks: known(blanks, {
        'Issue Date': DAYS[0],
        ...(said.closing ? { 'Closing Date': story.closing } : {}),
      }),
      facts: known(facts, given),
      events: happened.filter(
        ({ event, performs }) =>
          performs !== undefined || events.some(({ name }) => name === event),
      ),
    });
  }

  /** What terms come to on each day, asked in the order of the days. */
  answersOf(answers: Answers): readonly string[] {
    return DAYS.flatMap((on) => this.terms.map((term) => `${on} ${term}: ${answers.of(term, on)}`));
  }
}

/** Of what is given, that which is declared and not empty. */
function known(
  declared: readonly { readonly name: string }[],
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const names = new Set(declared.map(({ name }) => name));
  const isKnown = ([name, value]: readonly [string, unknown]): boolean =>
    names.has(name) && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(given).filter(isKnown));
}

describe.each(['in-doubt', 'after-doubt'])('%s', (fixture) => {
  const stories = new Stories(fixture);

  test('an answer is the same whatever else is reported, and on later days', () => {
    const law = fc.property(stories.all, (story) => {
      const { said, notices } = story;
      const told = stories.answersOf(stories.tell(story, said, notices));
      expect(told).toEqual(stories.answersOf(stories.tell(story, said)));
    });
    fc.assert(law, { numRuns: 40, seed: 20_051_201 });
  });

  test('what is certain is so however the doubt turns out', () => {
    const law = fc.property(stories.all, (story) => {
      const [open, told] = [stories.tell(story, story.said), stories.tell(story, ALL)];
      for (const on of DAYS) {
        for (const term of stories.terms) {
          if (open.status(term, on) !== 'a value') continue;
          expect(`${on} ${term}: ${open.of(term, on)}`).toBe(`${on} ${term}: ${told.of(term, on)}`);
        }
      }
    });
    fc.assert(law, { numRuns: 80, seed: 20_051_202 });
  });
});
