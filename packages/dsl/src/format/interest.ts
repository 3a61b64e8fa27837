import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import {
  afterComma,
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
  Interest: filled(either(afterComma, words('at', 'from'), roles('counting'))),
  Accrual: accrual,
};

/** What bears interest, and at what rate, has the first line. */
function accrual(setting: Setting): Doc {
  const at = setting.pieces.findIndex(({ role }) => role === 'counting');
  if (at < 0) return flat(setting);
  const head = flat({ ...setting, pieces: setting.pieces.slice(0, at) });
  const rest = { ...setting, pieces: setting.pieces.slice(at) };
  return group([head, indent([line, fillUp(rest, either(afterComma, words('from')))])]);
}
