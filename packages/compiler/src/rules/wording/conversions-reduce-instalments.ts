import { instalmentsAfterConversion } from '../../diagnostics/wording/instalments-after-conversion.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

const INSTALMENTS =
  /\bpayable\b[^.;]{0,60}? on the [a-z0-9]+ day of (?:each|every) (?:calendar )?(?:month|quarter)\b|\b(?:equal|monthly|quarterly|annual) instal(?:l)?ments\b/giu;
const PARTLY =
  /\bconvert (?:all or (?:any|a) (?:portion|part)|any (?:portion|part)|in whole or in part)\b[^,;.]{0,40}(?!\w)/giu;
const APPLIED =
  /\b(?:appl(?:y|ied)|credit(?:ed)?|reduc(?:e|es|ed|ing))\b[^.;]{0,100}?\b(?:instal(?:l)?ments?|prepayments?|scheduled payments?|order of maturity|inverse order)\b/iu;

/** Of a debt in instalments that can be converted in part it is said which instalments that reduces. */
export const conversionsReduceInstalments = lawOfProse(
  instalmentsAfterConversion,
  function* ({ flow }) {
    const [instalments] = fitsIn(flow, INSTALMENTS);
    const [partly] = fitsIn(flow, PARTLY);
    if (instalments === undefined || partly === undefined || APPLIED.test(flow.text)) return;
    const parameters = {
      instalments: quoted(instalments.passage.words),
      partly: quoted(partly.passage.words),
    };
    yield { parameters, passages: [instalments.passage, partly.passage] };
  },
);
