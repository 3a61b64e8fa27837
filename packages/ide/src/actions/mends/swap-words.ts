import type { Span } from '@termsheet/dsl';
import type { Finding, Mend, QuickFix } from '../finding.ts';

/** A word of the language that stands where another is meant. */
interface Swap {
  readonly code: string;
  readonly from: RegExp;
  readonly to: (found: string) => readonly string[];
  /** Where it is looked for: in what is marked (the default), or in the whole line of it. */
  readonly in?: 'line';
}

const SWAPS: readonly Swap[] = [
  {
    code: 'nearest-day-word',
    from: /\bfirst\b|\blast\b/,
    to: (word) => [word === 'first' ? 'last' : 'first'],
  },
  {
    code: 'not-of-dates',
    from: /\blater\b|\bearlier\b/,
    to: (word) => [word === 'later' ? 'greater' : 'lesser'],
    in: 'line',
  },
  {
    code: 'amount-by-other-name',
    from: /amount paid|shares delivered/,
    to: (words) => [words === 'amount paid' ? 'shares delivered' : 'amount paid'],
  },
  {
    code: 'act-wrong-type',
    from: /\bpays\b|\bdelivers\b/,
    to: (word) => [word === 'pays' ? 'delivers' : 'pays'],
    in: 'line',
  },
  { code: 'equality-on-market-price', from: /\bis\b/, to: () => ['is at least', 'is at most'] },
  { code: 'unrolled-date-of-event', from: /\bunrolled date\b/, to: () => ['date'] },
  {
    code: 'fractions-want-rounding-down',
    from: /rounded (half )?(up|even)/,
    to: () => ['rounded down'],
  },
  {
    code: 'schedule-counts-open-days',
    from: /\d+ .*/,
    to: (words) =>
      Number.parseInt(words, 10) % 5 === 0 ? [`${Number.parseInt(words, 10) / 5} weeks`] : [],
  },
];

/** Another word of the language, where one stands that cannot be meant. */
export const swapWords: QuickFix = {
  codes: SWAPS.map(({ code }) => code),
  mendsOf: (finding) => {
    const swap = SWAPS.find(({ code }) => code === finding.diagnostic.code);
    return swap === undefined ? [] : mendsOf(finding, swap);
  },
};

function mendsOf(
  { analysis, diagnostic }: Finding,
  { from, to, in: where }: Swap,
): readonly Mend[] {
  const { text } = analysis;
  const { start, end } = diagnostic.span;
  const within =
    where === 'line' ? { start: text.lastIndexOf('\n', start) + 1, end } : { start, end };
  const found = from.exec(text.slice(within.start, within.end));
  if (found === null) return [];
  const span: Span = {
    start: within.start + found.index,
    end: within.start + found.index + found[0].length,
  };
  return to(found[0]).map((word) => ({
    title: `Write “${word}”`,
    changes: [{ span, text: word }],
  }));
}
