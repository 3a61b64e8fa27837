import { either, flat, hanging, roles, words, type Chapter } from './layouts.ts';

/** Interest: broken before how days are counted, and from when. */
export const interest: Chapter = {
  Counting: flat,
  Compounding: flat,
  Interest: hanging(either(words('from'), roles('counting', 'compounding'))),
  Accrual: hanging(either(words('from'), roles('counting', 'compounding'))),
};
