import { dateNamesPeriod } from '../../diagnostics/wording/date-names-period.ts';
import { COUNT } from '../../prose/forms.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `within forty-five (45) days after the Execution Date (the “Filing Date”)`. */
const FORM = new RegExp(
  String.raw`\b(?:within|no(?:t)? (?:later|more) than|(?:on or )?(?:before|prior to)|at any time (?:within|before)) ${COUNT} (?:[A-Za-z]+ )?days (?:after|from|of|following|before|prior to) [^().;]{1,80} \((?:the|such date, the|such day, the) [“"]([^“”"]{2,50} date)[”"]\)`,
  'giu',
);

/** A Term called a date is one day, not a stretch of days or the last one allowed. */
export const datesNameADay = lawOfProse(dateNamesPeriod, function* ({ flow }) {
  for (const { match, passage } of fitsIn(flow, FORM)) {
    const [, name = ''] = match;
    yield { parameters: { words: quoted(passage.words), name }, passages: [passage] };
  }
});
