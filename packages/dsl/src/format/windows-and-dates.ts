import { alike, column, flat, hanging, roles, words, type Chapter } from './layouts.ts';

/** Windows and dates: what a number counts stays on its line, so they are never broken themselves. */
export const windowsAndDates: Chapter = {
  ...alike(
    [
      'DateOffset',
      'DayOfMonth',
      'DaysBetween',
      'DateInQuestion',
      'DateOfEvent',
      'OverWindow',
      'WithinWindow',
      'AfterWindow',
      'AtLeastBeforeWindow',
    ],
    flat,
  ),
  NearestOpenDay: hanging(roles('anchor')),
  FromWindow: (setting) => column(setting, words('through', 'until')),
};
