import { triggerReplacesItsOwnName } from '../../diagnostics/wording/trigger-replaces-its-own-name.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `ceases to be listed for trading on the OTCBB, then any reference thereto … shall be deemed`. */
const REPLACED =
  /\bceases? to be (?:listed|quoted|traded)(?: for (?:trading|quotation))? on (?:the )?([A-Z][A-Za-z]{2,20})\b[^.;]{0,60}?\b(?:any|all|each|every) references? (?:thereto|to)\b[^.;]{0,160}?\bdeemed\b/gu;
const LEFT =
  /\b(?:delisted from|removed from|ceases? to be (?:listed|quoted|traded)(?: for trading)? on) (?:the )?([A-Z][A-Za-z]{2,20})\b/gu;

/** An event is not spoken of by a name that the event itself replaces. */
export const triggersKeepTheirNames = lawOfProse(triggerReplacesItsOwnName, function* ({ flow }) {
  const left = [...fitsIn(flow, LEFT)];
  for (const { match, passage, sentence } of fitsIn(flow, REPLACED)) {
    const [, market = ''] = match;
    const trigger = left.find(
      (fit) => fit.match[1] === market && fit.sentence.start !== sentence.start,
    );
    if (trigger === undefined) continue;
    const words = quoted(passage.words);
    const parameters = { trigger: trigger.passage.words, words, market };
    yield { parameters, passages: [trigger.passage, passage] };
  }
});
