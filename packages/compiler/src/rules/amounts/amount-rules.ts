import type { SettledRule } from '../rule-context.ts';
import { lastResortsCome } from './last-resorts-come.ts';
import { lotsSayHowTheyRound } from './lots-say-how-they-round.ts';
import { partsCanAddUp } from './parts-can-add-up.ts';
import { pastPricesAreAdjusted } from './past-prices-are-adjusted.ts';

/** Laws on parts, roundings, prices of a day and last resorts. */
export const AMOUNT_RULES: readonly SettledRule[] = [
  pastPricesAreAdjusted,
  lotsSayHowTheyRound,
  partsCanAddUp,
  lastResortsCome,
];
