import type { ProsePassage } from './passage.ts';
import type { Prose } from './read-prose.ts';

/** `not reinstated within ten (10) Trading Days`: how long an event may last. */
export interface EventPeriod extends ProsePassage {
  /** `reinstated`. */
  readonly what: string;
  /** `10 Trading Days`. */
  readonly period: string;
  /** What the sentence says before it, word by word. */
  readonly about: ReadonlySet<string>;
  readonly sentence: ProsePassage;
}

const PERIOD =
  /\bnot\s+(?:been\s+)?([a-z]{5,}(?:ed|en|n))\s+within\s+(?:[a-z-]+\s+)?\(?(\d{1,3})\)?\s+((?:Trading|Business|calendar)\s+)?(days)\b/giu;
const WORD = /[a-z]{6,}/gu;
/** So much before the period tells of the event. */
const LOOK_BEHIND = 700;

/** The periods that a text gives an event before it counts. */
export function readEventPeriods({ text, sentences }: Prose): readonly EventPeriod[] {
  return sentences.flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(PERIOD)].map((match) => {
      const [words, what = '', count = '', unit = '', days = ''] = match;
      const start = sentence.start + match.index;
      const before = text.slice(Math.max(sentence.start, start - LOOK_BEHIND), start).toLowerCase();
      return {
        what: what.toLowerCase(),
        period: `${count} ${unit}${days}`.replaceAll(/\s+/gu, ' '),
        about: new Set(before.match(WORD)),
        sentence,
        start,
        end: start + words.length,
      };
    }),
  );
}

/** So many of its words two tellings of one event share, and as large a part of the shorter. */
const MIN_SHARED = 5;
const PART = 0.3;

/** Whether two periods are for one event: the same must not happen, after much the same words. */
export function areOfOneEvent(one: EventPeriod, two: EventPeriod): boolean {
  if (one.what !== two.what || one.sentence === two.sentence) return false;
  const shared = [...one.about].filter((word) => two.about.has(word)).length;
  return shared >= MIN_SHARED && shared >= PART * Math.min(one.about.size, two.about.size);
}
