import { priceOfConvertibleNotSaid } from '../../diagnostics/wording/price-of-convertible-not-said.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `shares or instruments convertible into … shares …, at a price … below the Conversion Price`. */
const FORM =
  /\b(?:issues?|sells?|grants?|issue or sell)\b[^.;]{0,80}?\b(?:convertible into|exercisable for|exchangeable for|options|warrants|rights to (?:purchase|acquire))\b[^.;]{0,400}?\bat (?:a|any|an) price\b[^.;]{0,60}?\b(?:below|less than|lower than)\b/giu;
/** Words that say what is paid for one, in a sentence on them. */
const SAID =
  /\bconsideration (?:received|receivable|per share)\b|\b(?:effective|net) (?:issue )?price\b|\bdeemed (?:to be |to have been )?(?:issued|outstanding)\b|\b(?:conversion|exercise) price of (?:such|those)\b/iu;
const OF_CONVERTIBLES =
  /\b(?:options|warrants|convertible securities|convertible into|equivalents)\b/iu;

/** `rights entitling them to subscribe for shares at a price below`: the price is theirs on exercise. */
const ON_EXERCISE = /\bentitl(?:es?|ing)\b|\bsubscribe\b/iu;

/** Where an issue of convertibles below a price has a consequence, it is said what their price is. */
export const convertiblesHaveAPrice = lawOfProse(priceOfConvertibleNotSaid, function* ({ flow }) {
  const isSaid = flow.sentences.some(({ text }) => SAID.test(text) && OF_CONVERTIBLES.test(text));
  if (isSaid) return;
  for (const { passage } of fitsIn(flow, FORM)) {
    if (ON_EXERCISE.test(passage.words)) continue;
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
  }
});
