import { lastResortNotOwed } from './last-resort-not-owed.ts';
import { partsCannotAddUp } from './parts-cannot-add-up.ts';
import { pastPriceNotAdjusted } from './past-price-not-adjusted.ts';
import { roundingNotSettled } from './rounding-not-settled.ts';

/** Parts, roundings, prices of a day and last resorts. */
export const amountDiagnostics = [
  lastResortNotOwed,
  partsCannotAddUp,
  pastPriceNotAdjusted,
  roundingNotSettled,
] as const;
