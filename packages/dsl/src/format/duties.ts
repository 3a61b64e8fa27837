import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import { headed } from './definitions.ts';
import {
  afterComma,
  alike,
  block,
  either,
  filled,
  flat,
  hanging,
  roles,
  words,
  type Chapter,
  type Setting,
} from './layouts.ts';

const { hardline, indent } = builders;

/** Duties and rights: a line for who does what, and one for each further term. */
export const duties: Chapter = {
  DutyKey: hanging(words('when')),
  ...alike(['Perform', 'Notify', 'DueOn', 'DueOnEach', 'DueWithoutDay'], flat),
  ...alike(
    ['Grace', 'Cure', 'BeforeWindow', 'AmountPerformed', 'UnpaidAmount', 'RightLimit'],
    flat,
  ),
  Pay: hanging(words('to')),
  Deliver: hanging(words('to')),
  LateInterest: filled(either(afterComma, roles('counting'))),
  Late: flat,
  PerDay: filled(afterComma),
  Satisfaction: hanging(words('to')),
  While: flat,
  Obligation: block(roles('key', 'act', 'due', 'while', 'grace', 'cure', 'late', 'satisfied')),
  Right: block(roles('key', 'holder', 'window', 'while')),
  Covenant: covenant,
};

/** A condition, and on a line of its own the one under which it binds. */
function covenant(setting: Setting): Doc {
  const at = setting.pieces.findIndex(({ role }) => role === 'while');
  const end = at < 0 ? setting.pieces.length : at;
  const rule = headed('condition')({ ...setting, pieces: setting.pieces.slice(0, end) });
  return [rule, indent(setting.pieces.slice(end).map(({ line }) => [hardline, line]))];
}
