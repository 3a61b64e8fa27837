import { hypotheticalConversionAndLimit } from '../../diagnostics/wording/hypothetical-conversion-and-limit.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

const LIMIT =
  /\b(?:more than|in excess of|exceed(?:s|ing)?|greater than) (?:[a-z-]+ (?:percent )?\()?\d+(?:\.\d+)?%\)? of (?:the |its )?(?:[a-z]+ ){0,4}outstanding\b/giu;
/** `multiplied by (2) the aggregate number of Shares issuable upon the conversion of`. */
const FORM =
  /\bmultiplied by (?:\([a-z0-9]{1,3}\) )?the (?:aggregate |highest |total |maximum )?number of (?:[A-Za-z]+ ){0,4}?shares (?:of [A-Za-z ]{1,30} )?(?:issuable|acquirable|deliverable) upon (?:the )?(?:full )?(?:conversion|exercise) of\b[^,;.]{0,60}(?!\w)/giu;
const SAID = /\b(?:limitations?|limits?|restrictions?)\b/iu;

/** Where conversion is limited, a value as if converted says whether the limit counts. */
export const valuesAsConvertedSayOfTheLimit = lawOfProse(
  hypotheticalConversionAndLimit,
  function* ({ flow }) {
    const [limit] = fitsIn(flow, LIMIT);
    if (limit === undefined || !/\bconver(?:t|sion)|\bexercis/iu.test(limit.sentence.text)) return;
    const open = [...fitsIn(flow, FORM)].filter(({ sentence }) => !SAID.test(sentence.text));
    const [first] = open;
    if (first === undefined) return;
    const parameters = { words: quoted(first.passage.words), places: open.length };
    yield { parameters, passages: [...open, limit].map(({ passage }) => passage) };
  },
);
