import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import {
  afterComma,
  alike,
  either,
  filled,
  fillUp,
  flat,
  roles,
  words,
  type Chapter,
  type Setting,
} from './layouts.ts';

const { group, indent, line } = builders;

const byEvents = filled(
  either(words('where', 'weighted', 'not', 'for'), roles('window', 'followedBy')),
);

/** Phrases over events and days: broken before their window and their `where`. */
export const phrases: Chapter = {
  ...alike(['It', 'NotComputable', 'LatestOnOrBefore'], flat),
  ...alike(['Statistic', 'EventStatistic', 'ThereIs', 'PickEvent', 'FollowedBy'], byEvents),
  Largest: filled(words('from', 'such', 'otherwise')),
  Allocate: allocate,
};

/** Among whom, and on a further line how the parts are rounded and who has what is left over. */
function allocate(setting: Setting): Doc {
  const end = setting.pieces.findIndex(({ word }) => word === ',') + 1;
  const layOut = filled(words('pro', 'among', 'where'));
  if (end === 0) return layOut(setting);
  const parts = layOut({ ...setting, pieces: setting.pieces.slice(0, end) });
  const rest = fillUp({ ...setting, pieces: setting.pieces.slice(end) }, afterComma);
  return group([parts, indent([line, rest])]);
}
