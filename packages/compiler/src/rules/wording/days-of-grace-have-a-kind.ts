import { graceDaysOfNoKind } from '../../diagnostics/wording/grace-days-of-no-kind.ts';
import { COUNT } from '../../prose/forms.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `per day … for each day beyond a two (2) day grace period following …`. */
const FORM = new RegExp(
  String.raw`\b(?:an?|the) ${COUNT}[ -]days?(?:'s?)? grace period\b|\bgrace period of ${COUNT} days\b`,
  'giu',
);
const OTHER_DAYS = /\b(?:business|trading|banking|working) days?\b/giu;
const PER_DAY = /\b(?:per|each|every|a) day\b/iu;

/** Where a contract counts days of several kinds, days of grace are of one that it names. */
export const daysOfGraceHaveAKind = lawOfProse(graceDaysOfNoKind, function* ({ flow }) {
  const kinds = new Set<string>();
  for (const { match } of fitsIn(flow, OTHER_DAYS)) {
    kinds.add(match[0].toLowerCase().replace(/s$/u, ''));
  }
  if (kinds.size === 0) return;
  for (const { passage, sentence } of fitsIn(flow, FORM)) {
    const isPerDay = PER_DAY.test(sentence.text);
    const parameters = { words: quoted(passage.words), kinds: [...kinds], isPerDay };
    yield { parameters, passages: [passage] };
  }
});
