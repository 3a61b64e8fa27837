import { afterComma, alike, either, flat, fillUp, words, type Chapter } from './layouts.ts';

/** Schedules: broken before their first and last day and their options. */
export const schedules: Chapter = {
  ...alike(['MonthDay', 'ScheduleStub', 'MonthEndsKept', 'ScheduleRoll'], flat),
  Schedule: (setting) => fillUp(setting, either(words('from', 'after'), afterComma)),
};
