import { afterComma, either, flat, filled, roles, words, type Chapter } from './layouts.ts';

/** Interest: broken before how days are counted, and from when. */
export const interest: Chapter = {
  Counting: flat,
  Compounding: flat,
  Interest: filled(either(afterComma, words('from'), roles('counting'))),
  Accrual: filled(either(afterComma, words('from'), roles('counting'))),
};
