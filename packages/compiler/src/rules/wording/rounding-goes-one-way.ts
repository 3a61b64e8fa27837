import { roundingVerbsConflict } from '../../diagnostics/wording/rounding-verbs-conflict.ts';
import { fitsIn } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

const DOWN =
  /\b(?:fraction(?:al|s)?)\b[^.;]{0,80}?\b(?:disregarded|ignored|dropped|eliminated|rounded down|forfeited)\b/giu;
const UP =
  /\b(?:next (?:higher|highest|greater|larger)(?: whole)?(?: number(?: of shares)?| share| dollar| cent)?|rounded up(?:ward)?s?|next whole)\b/iu;

/** A fraction is rounded one way: what is left out is not made whole as well. */
export const roundingGoesOneWay = lawOfProse(roundingVerbsConflict, function* ({ flow }) {
  for (const { match, passage, sentence } of fitsIn(flow, DOWN)) {
    const up = UP.exec(sentence.text);
    if (up === null) continue;
    const down = match[0].slice(match[0].lastIndexOf(' ') + 1);
    const end = Math.max(passage.end, sentence.start + up.index + up[0].length);
    const start = Math.min(passage.start, sentence.start + up.index);
    const whole = { ...passage, start, end };
    yield { parameters: { down, up: up[0] }, passages: [whole] };
  }
});
