export {
  COMPOUNDING_FREQUENCIES,
  compoundingDates,
  type CompoundingFrequency,
} from './compounding.ts';
export {
  type DebtStretch,
  type Interest,
  type InterestLine,
  interestOver,
  type InterestOwed,
  type InterestTerms,
} from './interest-over.ts';
