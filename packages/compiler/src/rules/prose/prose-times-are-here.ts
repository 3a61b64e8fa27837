import { proseTimeElsewhere } from '../../diagnostics/prose/prose-time-elsewhere.ts';
import { readTimesElsewhere } from '../../prose/times-elsewhere.ts';
import { lawOfText } from './law-of-text.ts';

/** A time that the prose sets is told in it, and not left to a document that is not at hand. */
export const proseTimesAreHere = lawOfText(proseTimeElsewhere, function* (prose) {
  for (const { words, document, start, end } of readTimesElsewhere(prose.text)) {
    yield { parameters: { words, document }, places: [{ start, end }] };
  }
});
