import { formatExact } from '@termsheet/runtime';
import { classNotAuthorized } from '../../diagnostics/wording/class-not-authorized.ts';
import { readCapitalisations } from '../../prose/capitalisation.ts';
import { sharesIn, type StatedShares } from '../../prose/stated-shares.ts';
import { lawOfProse } from './law-of-prose.ts';

const SAYS_SO = /\bauthori[sz]ed\b/iu;

/** Where the classes of shares authorised are listed, a class that is promised is among them. */
export const classesPromisedAreAuthorized = lawOfProse(classNotAuthorized, function* (prose) {
  const listed = [...readCapitalisations(prose)].flatMap(({ authorized }) => authorized);
  const [first] = listed;
  if (first === undefined) return;
  const classes = new Set(listed.map(({ shareClass }) => shareClass));
  const promised: StatedShares[] = [];
  for (const sentence of prose.flow.sentences) {
    for (const stated of sharesIn(sentence)) {
      if (classes.has(stated.shareClass)) continue;
      if (SAYS_SO.test(sentence.text)) return;
      promised.push(stated);
    }
  }
  const byClass = Map.groupBy(promised, ({ shareClass }) => shareClass);
  for (const [shareClass, places] of byClass) {
    const counts = [...new Set(places.map(({ count }) => formatExact(count)))];
    const parameters = { shareClass, counts, listed: [...classes] };
    yield { parameters, passages: [...places, first].map(({ passage }) => passage) };
  }
});
