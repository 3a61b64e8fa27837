import type { CaseKind } from './answer.ts';
import { cashAboveMarket, lookBack, twoDistributions } from './cash-distributions.ts';
import { conversionShares, paymentsConverted } from './conversion-shares.ts';
import { changeOfControlNotice } from './change-of-control.ts';
import { closingPrice, currentMarketPrice } from './market-prices.ts';
import type { OracleCase } from './oracle-case.ts';
import { amountsUnderLimit, ownershipLimit, rightsToShares } from './ownership-limit.ts';
import { orderedEvents, priceHistory } from './price-histories.ts';
import { issuance, stockSplit } from './splits-and-issuances.ts';
import { tenderOffer } from './tender-offers.ts';

/** Every kind of case that the contract file answers in full. */
const KINDS: readonly CaseKind[] = [
  conversionShares,
  paymentsConverted,
  stockSplit,
  issuance,
  twoDistributions,
  lookBack,
  cashAboveMarket,
  tenderOffer,
  priceHistory,
  orderedEvents,
  changeOfControlNotice,
  currentMarketPrice,
  closingPrice,
  ownershipLimit,
  amountsUnderLimit,
  rightsToShares,
];

/** The kind of a case; undefined for what the contract file does not compute yet. */
export function kindOfCase(each: OracleCase): CaseKind | undefined {
  return KINDS.find((kind) => kind.fits(each));
}
