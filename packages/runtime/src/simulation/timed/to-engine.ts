import { Exact } from '../../exact/exact.ts';
import type { Value } from '../../value/value.ts';
import type { DirectValue, Domain } from '../domain.ts';

/** So many digits of a double are sure. */
const DIGITS = 15;

/**
 * A value of direct code as the engine goes on with it. A double is taken for the decimal next to it: what it
 * stands for exactly has fifty binary digits behind the point, which sums and products would pile up.
 */
export function toEngine(domain: Domain, value: DirectValue): Value {
  if (domain.numeric === 'exact') return value;
  if (Array.isArray(value)) return value.map((each: DirectValue) => toEngine(domain, each));
  return typeof value === 'number' && !domain.isAbsent(value)
    ? decimalNextTo(value)
    : domain.lift(value);
}

function decimalNextTo(value: number): Exact {
  if (Number.isSafeInteger(value)) return Exact.of(value);
  const [mantissa = '0', exponent = '0'] = value.toExponential(DIGITS - 1).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/u, '');
  const scale = digits.replace('-', '').length - 1 - Number(exponent);
  const whole = BigInt(digits === '' || digits === '-' ? '0' : digits);
  return scale >= 0 ? Exact.decimal(whole, scale) : Exact.of(whole * 10n ** BigInt(-scale));
}
