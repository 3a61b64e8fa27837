import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import {
  afterComma,
  alike,
  column,
  fillUp,
  flat,
  words,
  type Chapter,
  type Setting,
} from './layouts.ts';

const { fill, join, line } = builders;

/** Schedules: the days, and on further lines from when to when, and the options. */
export const schedules: Chapter = {
  ...alike(['MonthDay', 'ScheduleStub', 'MonthEndsKept', 'ScheduleRoll'], flat),
  Schedule: schedule,
};

const BOUNDS = words('from', 'after', 'through', 'until');

function schedule(setting: Setting): Doc {
  const { pieces } = setting;
  const start = pieces.findIndex(BOUNDS);
  if (start < 0) return fillUp(setting, afterComma);
  const option = pieces.findIndex(({ word }, index) => index > start && word === ',');
  const end = option < 0 ? pieces.length : option + 1;
  const parts = [
    fillUp({ ...setting, pieces: pieces.slice(0, start) }, afterComma),
    column({ ...setting, pieces: pieces.slice(start, end) }, words('through', 'until')),
  ];
  if (end === pieces.length) return fill(join(line, parts));
  const options = fillUp({ ...setting, pieces: pieces.slice(end) }, afterComma);
  return fill(join(line, [...parts, options]));
}
