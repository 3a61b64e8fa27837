import type { Flow } from './flow.ts';

/** `if it falls on a day that is not a Business Day`, `the next succeeding Business Day`. */
const CLOSED =
  /\b(?:not|other than|otherwise than on) (?:on )?(?:an? )?(?:business|banking|trading|working) day|\b(?:a )?saturday,? (?:or )?(?:a )?sunday[^.;]{0,80}\b(?:then|next|following|succeeding|preceding)\b|\b(?:business|banking) day convention\b/iu;
const PAYMENT = /\b(?:pay(?:ment|able|ments)?|paid|due|maturity|fall(?:s|ing)?)\b/iu;
const NOTICE = /\b(?:notices?|communications?|facsimile|transmission)\b/iu;

/** Whether a text says what becomes of a payment that falls due on a day when nobody is at work. */
export function hasBusinessDayConvention({ sentences }: Flow): boolean {
  return sentences.some(
    ({ text }) => CLOSED.test(text) && PAYMENT.test(text) && !NOTICE.test(text),
  );
}
