import { type Exact, parseExact } from '@termsheet/runtime';
import type { Flow } from './flow.ts';
import { fitsIn, type Passage } from './passages.ts';
import type { Sentence } from './flow.ts';

/** A rate by the year, where the text states it. */
export interface StatedRate {
  readonly percent: Exact;
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** Whether it is said to be compounded, or to be simple; null where neither is. */
  readonly compounding: 'compounded' | 'simple' | null;
}

const RATE =
  /(?:\b[a-z]+(?:-[a-z]+)?(?: and [a-z-]+)? percent \()?\b(\d{1,3}(?:\.\d{1,4})?)%\)? (?:simple interest )?(?:per annum|per year|a year|annually|p\.a\.)|\bper annum rate (?:of|equal to)[^.;]{0,40}?\b(\d{1,3}(?:\.\d{1,4})?)%/giu;
/** It stands near the rate, in front or behind. */
const NEAR = 120;

/** The rates by the year that a text states, in its order. */
export function* readRates(flow: Flow): Iterable<StatedRate> {
  for (const { match, passage, sentence } of fitsIn(flow, RATE)) {
    const percent = parseExact(match[1] ?? match[2] ?? '');
    if (percent === undefined) continue;
    const from = Math.max(0, match.index - NEAR);
    const about = sentence.text.slice(from, match.index + match[0].length + NEAR);
    const isCompounded = /\bcompound(?:ed|ing|s)?\b/iu.test(about);
    const compounding = isCompounded ? 'compounded' : /\bsimple\b/iu.test(about) ? 'simple' : null;
    yield { percent, passage, sentence, compounding };
  }
}

/** Words by which days are counted and a year has so many of them. */
const DAY_COUNT =
  /\b36[056](?:\.25)?[ -]days?\b|\byear of 36[056]\b|\b(?:actual|exact) (?:number of )?(?:calendar )?days\b|\bactual\/|\bdays (?:actually )?elapsed\b|\b30[ -]day months\b|\b30\/360\b|\bday[- ]count\b/iu;

/** Whether a text says anywhere how days of interest are counted. */
export function hasDayCount({ text }: Flow): boolean {
  return DAY_COUNT.test(text);
}
