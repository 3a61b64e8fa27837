import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import {
  afterComma,
  column,
  either,
  fillUp,
  filled,
  flat,
  roles,
  words,
  type Chapter,
  type Setting,
} from './layouts.ts';

const { group, indent, line } = builders;

/** Interest: broken before how days are counted, and from when. */
export const interest: Chapter = {
  Counting: flat,
  Compounding: flat,
  Interest: interestOf,
  Accrual: accrual,
};

/** The two ends of the time stay on one line, if one has room for both. */
function interestOf(setting: Setting): Doc {
  const { pieces } = setting;
  const start = pieces.findIndex(({ word }) => word === 'from');
  const first = pieces[start];
  const end = pieces.findIndex(({ word }, index) => index > start && word === ',');
  const layOut = filled(either(afterComma, words('at', 'from'), roles('counting')));
  if (first === undefined) return layOut(setting);
  const time = pieces.slice(start, end < 0 ? pieces.length : end);
  const doc = column({ ...setting, pieces: time }, words('through', 'until'));
  const rest = end < 0 ? [] : pieces.slice(end);
  return layOut({ ...setting, pieces: [...pieces.slice(0, start), { ...first, doc }, ...rest] });
}

/** What bears interest, and at what rate, has the first line. */
function accrual(setting: Setting): Doc {
  const at = setting.pieces.findIndex(({ role }) => role === 'counting');
  if (at < 0) return flat(setting);
  const head = filled(words('on', 'at'))({ ...setting, pieces: setting.pieces.slice(0, at) });
  const rest = { ...setting, pieces: setting.pieces.slice(at) };
  return group([head, indent([line, fillUp(rest, either(afterComma, words('from')))])]);
}
