import { afterComma, alike, either, filled, flat, roles, words, type Chapter } from './layouts.ts';

const byEvents = filled(
  either(words('where', 'weighted', 'not', 'for'), roles('window', 'followedBy')),
);

/** Phrases over events and days: broken before their window and their `where`. */
export const phrases: Chapter = {
  ...alike(['It', 'NotComputable', 'LatestOnOrBefore'], flat),
  ...alike(['Statistic', 'EventStatistic', 'ThereIs', 'PickEvent', 'FollowedBy'], byEvents),
  Largest: filled(words('from', 'such', 'otherwise')),
  Allocate: filled(either(afterComma, words('pro', 'among', 'where'))),
};
