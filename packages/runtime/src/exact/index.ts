export type { Decimal } from './decimal.ts';
export { Exact } from './exact.ts';
export { ExactTooLarge } from './exact-too-large.ts';
export {
  formatApproximate,
  formatDecimal,
  formatExact,
  formatFigure,
  formatPercent,
  type DecimalFormat,
} from './format.ts';
export { nearestDouble } from './nearest-double.ts';
export { parseExact } from './parse.ts';
export { roundToDecimals, roundToInteger, roundToMultiple, type RoundingMode } from './rounding.ts';
