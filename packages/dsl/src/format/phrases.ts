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
  type Choice,
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
  Largest: (setting) =>
    inTwo(setting, { opens: words('such'), before: words('from'), behind: words('otherwise') }),
  // Among whom; how the parts are rounded, and who has what is left over.
  Allocate: (setting) =>
    inTwo(setting, {
      opens: afterComma,
      before: words('pro', 'among', 'where'),
      behind: afterComma,
    }),
};

/** How a phrase of two halves is broken: where the second opens, and where each of them may be broken itself. */
interface Halves {
  readonly opens: Choice;
  readonly before: Choice;
  readonly behind: Choice;
}

/** Two halves, the second on a further line where one is too short for both. */
function inTwo(setting: Setting, { opens, before, behind }: Halves): Doc {
  const { pieces } = setting;
  const at = pieces.findIndex(opens);
  if (at < 0) return filled(before)(setting);
  const first = filled(before)({ ...setting, pieces: pieces.slice(0, at) });
  const second = fillUp({ ...setting, pieces: pieces.slice(at) }, behind);
  return group([first, indent([line, second])]);
}
