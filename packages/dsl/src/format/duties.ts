import { alike, block, flat, hanging, roles, words, type Chapter } from './layouts.ts';

/** Duties and rights: a line for who does what, and one for each further term. */
export const duties: Chapter = {
  ...alike(['DutyKey', 'Perform', 'Notify', 'DueOn', 'DueOnEach', 'DueWithoutDay', 'PerDay'], flat),
  ...alike(['Grace', 'Cure', 'BeforeWindow', 'AmountPerformed', 'UnpaidAmount', 'RightLimit'], flat),
  Pay: hanging(words('to')),
  Deliver: hanging(words('to')),
  LateInterest: hanging(roles('counting', 'compounding')),
  Late: flat,
  Satisfaction: hanging(words('to')),
  While: flat,
  Obligation: block(
    roles('key', 'act', 'due', 'while', 'grace', 'cure', 'late', 'satisfied'),
  ),
  Right: block(roles('key', 'holder', 'window', 'while')),
  Covenant: block(roles('while')),
};
