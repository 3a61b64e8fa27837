import { clockWaitsForFailure } from '../../diagnostics/wording/clock-waits-for-failure.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `fails to obtain effectiveness … for more than 30 days … after such Statement becomes effective`. */
const FORM =
  /\bfail(?:s|ed|ure)? to (?:obtain|achieve|cause|secure|procure|get|have)\b[^;]{0,60}?\beffective(?:ness)?\b[^;]{1,1200}?\bdays\b[^;]{0,80}?\bafter (?:such|the) [^,;.]{1,60}? (?:becomes|is|became|is declared|has been declared|shall (?:have )?become) effective\b/giu;

/** The days of a failure are not counted from what has failed to happen. */
export const clocksDoNotWaitForTheFailure = lawOfProse(clockWaitsForFailure, function* ({ flow }) {
  for (const { passage } of fitsIn(flow, FORM)) {
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
  }
});
