import { dueDayClosedInProse } from '../../diagnostics/wording/due-day-closed-in-prose.ts';
import { quoted } from '../../prose/passages.ts';
import { closedDaysInProse, isToldBy } from '../dates/closed-days-in-prose.ts';
import { closedDueDates } from '../dates/closed-due-dates.ts';
import { describeClosed } from '../dates/closure-of.ts';
import { lawOfProseAndFile } from './law-of-prose.ts';

/** So many of the dates are shown. */
const MAX_SHOWN = 4;

/**
 * What is due on a day that can be a Sunday or a holiday is put off or put forward by words of the
 * contract. Where it has none, its dates are held against the calendar; those of a duty of the file are
 * told of that duty.
 */
export const dueDaysAreOpen = lawOfProseAndFile(dueDayClosedInProse, function* (prose, context) {
  const told = [...closedDueDates(context)];
  for (const found of closedDaysInProse(prose, context)) {
    if (isToldBy(found, told)) continue;
    const { passage, open, days, among } = found;
    const shown = days.slice(0, MAX_SHOWN).map((day) => describeClosed(open, day));
    const counts = { closed: days.length, of: among };
    yield { parameters: { words: quoted(passage.words), shown, ...counts }, passages: [passage] };
  }
});
