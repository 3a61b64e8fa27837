import { goodStandingWithTaxOwed } from '../../diagnostics/wording/good-standing-with-tax-owed.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

const STANDING =
  /\b(?:Company|Borrower|Issuer|Corporation|Guarantor)\b[^.;]{0,120}?\bin good standing\b/gu;
const OWED =
  /\b(?:owes?|owed|unpaid|overdue|delinquent|past due|has not paid|arrears)\b[^;]{0,120}?\bfranchise tax(?:es)?\b|\bfranchise tax(?:es)?\b[^;.]{0,80}?\b(?:unpaid|overdue|delinquent|past due|owed|owing)\b/giu;
/** The statement yields to what is listed elsewhere. */
const SUBJECT = /\b(?:except|other than|subject to)\b/iu;

/** A company in good standing does not owe its franchise tax. */
export const goodStandingIsTrue = lawOfProse(goodStandingWithTaxOwed, function* ({ flow }) {
  const [standing] = fitsIn(flow, STANDING);
  const [owed] = fitsIn(flow, OWED);
  if (standing === undefined || owed === undefined) return;
  if (SUBJECT.test(standing.sentence.text)) return;
  const parameters = {
    standing: quoted(standing.passage.words),
    owed: quoted(owed.passage.words),
  };
  yield { parameters, passages: [standing.passage, owed.passage] };
});
