import { daysBetween, type Day } from '@termsheet/runtime';
import { datePassedWhenMade } from '../../diagnostics/wording/date-passed-when-made.ts';
import { dateOfDocument } from '../../prose/date-of-document.ts';
import { readDueDates } from '../../prose/due-dates.ts';
import { type Passage, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** What a document says is due, or will be, was not due before the document was made. */
export const datesToComeHaveNotPassed = lawOfProse(datePassedWhenMade, function* ({ flow }) {
  const made = dateOfDocument(flow);
  if (made === null) return;
  const passed = new Map<Day, Passage[]>();
  for (const { day, isToCome, passage } of readDueDates(flow)) {
    if (!isToCome || day >= made.first) continue;
    const places = passed.get(day);
    if (places === undefined) passed.set(day, [passage]);
    else places.push(passage);
  }
  for (const [day, places] of passed) {
    const words = quoted(places[0]?.words ?? '');
    const parameters = { words, made: made.words, days: daysBetween(day, made.first) };
    yield { parameters, passages: [...places, made.passage] };
  }
});
