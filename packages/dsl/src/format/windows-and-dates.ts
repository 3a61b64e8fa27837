import { alike, filled, flat, words, type Chapter } from './layouts.ts';

/** Windows and dates: what a number counts stays on its line, so they are never broken themselves. */
export const windowsAndDates: Chapter = {
  ...alike(
    [
      'DateOffset',
      'NearestOpenDay',
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
  FromWindow: filled(words('through', 'until')),
};
