import { formatIsoDate, type MissingKind, namedCalendar } from '@termsheet/runtime';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { contractOf, day } from './contract.ts';

const ON = '2026-03-06';

const DECLARED = `  blank Open : number
  fact Absent : number
  fact Series : number, each Trading Day
  event Later
    Amount : number
  event Past
    Size : number
  Late means Amount of the last Later
  Never means Open Zero / Open Zero
  fact Open Zero : number
  Balance starts at $36,000
  Added for Left (number) means Left + 2
  Zero means 0`;

/** Every Trading Day on which something may be read. */
const DAYS = Array.from({ length: 60 }, (_, past) => formatIsoDate(day(ON) - past))
  .filter((iso) => isTradingDay(iso))
  .toReversed();

const GIVEN = {
  facts: {
    Absent: 'none',
    'Open Zero': '0',
    Series: DAYS.map((on, place) => [on, String(place + 1)]),
  },
  events: DAYS.map((on) => ({ on, event: 'Past', Size: '2' })),
};

function isTradingDay(iso: string): boolean {
  return namedCalendar('NYSE')?.isOpen(day(iso)) === true;
}

/** A figure that has no value, in each of the four ways. */
const SOURCES = {
  'not yet': 'Late',
  none: 'Absent',
  unknown: 'Open',
  impossible: 'Never',
} as const satisfies Record<MissingKind, string>;

const KINDS = ['not yet', 'none', 'unknown', 'impossible'] as const;

/** What an expression is made of: X is what has no value, N the name of what is defined. */
type Template = string;

/** Each needs X, whatever else it holds: a figure from a figure. */
const NEEDS_IT: readonly Template[] = [
  'X + 1',
  '1 - X',
  '0 * X',
  'X / 3',
  '3 / X',
  '-X',
  '50% of X',
  'X, but not below 0',
  '5, but not above X',
  'X, rounded half even to 2 decimals',
  '7, rounded up to multiples of X',
  'the greater of 2 and X',
  'the least of 1, X and 3',
  'the sum of X, 1 and 2',
  'the product of 0 and X',
  'the average of 1 and X',
  `the greatest of
    (a) 1
    (b) X`,
  'if X is more than 1 then 2 otherwise 3',
  'if X is either 1 or 2 then 2 otherwise 2',
  'if not X is 2 then 1 otherwise 1',
  'if X is 1 and 1 is 1 then 2 otherwise 3',
  'if 1 is 2 or X is 1 then 2 otherwise 3',
  'if 1 is 1 then X otherwise 3',
  `whichever of these applies
    (a) 1, if X is 1
    (b) 2, otherwise`,
  `whichever of these applies
    (a) 1, if 1 is 2
    (b) X, otherwise`,
  'if any of X is 1, 1 is 2 and 2 is 3 then 1 otherwise 2',
  'if all of 1 is 1 and X is 1 then 1 otherwise 2',
  'Added for X',
  'X on (1 day before the date in question)',
  'X immediately before the last Past',
  'X as if Zero is 7',
  'Zero as if Zero is X',
  'the sum of Series + X over the 2 Trading Days ending on the date in question',
  'the highest X over the 2 days ending on the date in question',
  'the average of Series weighted by X over the 2 Trading Days ending on the date in question',
  'the average of X weighted by Series over the 2 Trading Days ending on the date in question',
  'the average of the 1 lowest (Series + X) over the 2 Trading Days ending on the date in question',
  'the sum of Size + X for each Past',
  'the average of Size weighted by X for each Past',
  'the sum of Size for each Past where Size is X',
  'the lowest X for each Past',
  'if X is 1 on each of the 2 days ending on the date in question then 1 otherwise 2',
  'if there is a Past where Size is X then 1 otherwise 2',
  'the largest N from 0 to 9 in steps of 1 such that N is at most X, otherwise 0',
  'the largest N from X to 9 in steps of 1 such that N is at most 4, otherwise 0',
  'the largest N from 0 to 9 in steps of X such that N is at most 4, otherwise 0',
  'the largest N from 0 to 9 in steps of 1 such that N is more than 9, otherwise X',
  // Dates and money that rest on the figure.
  'if 2 days after (if X is 1 then March 2, 2026 otherwise March 3, 2026) is before March 9, 2026 then 1 otherwise 2',
  'if the first Trading Day on or after (if X is 1 then March 2, 2026 otherwise March 3, 2026) is March 3, 2026 then 1 otherwise 2',
  'if day 5 of the month after (if X is 1 then March 2, 2026 otherwise March 3, 2026) is March 3, 2026 then 1 otherwise 2',
  'if the later of March 1, 2026 and (if X is 1 then March 2, 2026 otherwise March 3, 2026) is March 3, 2026 then 1 otherwise 2',
  'if days from March 1, 2026 to (if X is 1 then March 2, 2026 otherwise March 3, 2026) is more than 1 day then 1 otherwise 2',
  'if March 2, 2026 is within 5 days after (if X is 1 then March 2, 2026 otherwise March 3, 2026) then 1 otherwise 2',
  'Series on (if X is 1 then March 2, 2026 otherwise March 3, 2026)',
  'the count of Past within 5 days after (if X is 1 then March 2, 2026 otherwise March 3, 2026)',
];

/** Each reads it on days of its own, far from the day that is asked about. */
const ON_OWN_DAYS: readonly Template[] = [
  '(interest on X * Balance at 10% per annum counted Actual/360 from March 2, 2026 until March 4, 2026) / $10',
  '(interest on Balance at X * 10% per annum counted Actual/360 from March 2, 2026 until March 4, 2026) / $10',
];

/** Each includes itself besides. */
const SOLVED: readonly Template[] = [
  'X + N / 2',
  'the greater of X and N / 2',
  'N / 2, but not above X',
  'if N is more than X then N / 3 otherwise 1 + N / 4',
];

/** Each has a value without X. */
const DOES_WITHOUT: readonly Template[] = [
  'if 1 is 1 then 7 otherwise X',
  'if X is 1 and 1 is 2 then 3 otherwise 7',
  'if 1 is 1 or X is 1 then 7 otherwise 3',
  'if any of X is 1 and 1 is 1 then 7 otherwise 3',
  'if all of X is 1 and 1 is 2 then 3 otherwise 7',
  'if none of X is 1 and 1 is 1 then 3 otherwise 7',
  `whichever of these applies
    (a) 7, if 1 is 1
    (b) X, otherwise`,
  'Zero as if Zero is 7 and Never is X',
  'X as if Never is 7 and Open is 7 and Absent is 7 and Late is 7',
  'the largest N from 7 to 7 in steps of 1 such that N is 7, otherwise X',
];

/** One operation upon what is below it. */
interface Layer {
  readonly template: Template;
  readonly isSolved: boolean;
}

const ALL_THAT_NEED_IT: readonly Layer[] = [
  ...[...NEEDS_IT, ...ON_OWN_DAYS].map((template) => ({ template, isSolved: false })),
  ...SOLVED.map((template) => ({ template, isSolved: true })),
];

const anyLayer: fc.Arbitrary<Layer> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(...NEEDS_IT).map((template) => ({ template, isSolved: false })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...SOLVED).map((template) => ({ template, isSolved: true })),
  },
);

/** Definitions one upon another, the first upon a source; the last is the question. */
function layersOn(source: string, layers: readonly Layer[]): string {
  let below = source;
  const lines = layers.flatMap(({ template, isSolved }, place) => {
    const name = `Layer ${place}`;
    const body = template.replaceAll(/\bX\b/gu, () => below);
    below = name;
    if (!isSolved) return [`  ${name} means ${body}`];
    return [
      `  ${name} : number means ${body.replaceAll(/\bN\b/gu, name)}`,
      `  solved together ${name}`,
    ];
  });
  return [DECLARED, ...lines, `  Asked means ${below}`].join('\n');
}

function statusOf(declared: string): string {
  return contractOf(declared).given(GIVEN).status('Asked', ON);
}

test.each(KINDS)('%s: every operation that needs the figure has that absence', (kind) => {
  const wrong = ALL_THAT_NEED_IT.flatMap((layer) => {
    const status = statusOf(layersOn(SOURCES[kind], [layer]));
    return status === kind ? [] : [`${layer.template}: ${status}`];
  });
  expect(wrong).toEqual([]);
});

test.each(KINDS)('%s: every operation that does without the figure has a value', (kind) => {
  const wrong = DOES_WITHOUT.flatMap((template) => {
    const layer = {
      template: template.replaceAll(/\bNever is X\b/gu, 'Absent is 1'),
      isSolved: false,
    };
    const status = statusOf(layersOn(SOURCES[kind], [layer]));
    return status === 'a value' ? [] : [`${template}: ${status}`];
  });
  expect(wrong).toEqual([]);
});

test('law: an absence keeps its kind through operations of any depth', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      fc.array(anyLayer, { minLength: 2, maxLength: 8 }),
      (kind, layers) => {
        expect(statusOf(layersOn(SOURCES[kind], layers))).toBe(kind);
      },
    ),
    { numRuns: 200, seed: 26 },
  );
});

/** Which of two absences stands, as docs/decisions/0002 has it. */
const ORDER = ['not yet', 'none', 'unknown', 'impossible'] as const;

const JOINS: readonly ((left: string, right: string) => string)[] = [
  (left, right) => `${left} + ${right}`,
  (left, right) => `${left} * ${right}`,
  (left, right) => `the greater of ${left} and ${right}`,
  (left, right) => `the sum of 1, ${left} and ${right}`,
  (left, right) => `if ${left} is more than ${right} then 1 otherwise 2`,
  (left, right) => `${left}, but not below ${right}`,
  (left, right) => `${left}, rounded up to multiples of ${right}`,
];

test('law: of two absences, each at any depth, the one that outlasts more stands', () => {
  const anySide = fc.record({
    kind: fc.constantFrom(...KINDS),
    layers: fc.array(fc.constantFrom(...NEEDS_IT), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(anySide, anySide, fc.constantFrom(...JOINS), (left, right, join) => {
      const define = (name: string, { kind, layers }: typeof left): string => {
        const lines = layers.map((template, place) => {
          const below = place === 0 ? SOURCES[kind] : `${name} ${place - 1}`;
          return `  ${name} ${place} means ${template.replaceAll(/\bX\b/gu, below)}`;
        });
        const top = layers.length === 0 ? SOURCES[kind] : `${name} ${layers.length - 1}`;
        return [...lines, `  ${name} means ${top}`].join('\n');
      };
      const asked = `  Asked means ${join('Left', 'Right')}`;
      const declared = [DECLARED, define('Left', left), define('Right', right), asked].join('\n');
      const stands = ORDER[Math.max(ORDER.indexOf(left.kind), ORDER.indexOf(right.kind))];
      expect(statusOf(declared)).toBe(stands);
    }),
    { numRuns: 150, seed: 26 },
  );
});
