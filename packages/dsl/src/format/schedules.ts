import { alike, flat, hanging, roles, words, type Chapter } from './layouts.ts';
import { either } from './layouts.ts';

/** Schedules: broken before their first and last day and their options. */
export const schedules: Chapter = {
  ...alike(['MonthDay', 'ScheduleStub', 'MonthEndsKept', 'ScheduleRoll'], flat),
  Schedule: hanging(either(words('from', 'after', 'through', 'until'), roles('options'))),
};
