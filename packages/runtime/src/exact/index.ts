export { Exact, type Decimal } from './exact.ts';
export { ExactTooLarge } from './exact-too-large.ts';
export {
  formatApproximate,
  formatDecimal,
  formatExact,
  formatFigure,
  formatPercent,
  type DecimalFormat,
} from './format.ts';
export { parseExact } from './parse.ts';
export { roundToDecimals, roundToInteger, roundToMultiple, type RoundingMode } from './rounding.ts';
