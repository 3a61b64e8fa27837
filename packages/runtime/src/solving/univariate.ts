import { Exact } from '../exact/exact.ts';

/** A polynomial of one unknown: its coefficients from the constant up, the last one not zero. */
export type Coefficients = readonly Exact[];

/** Without the zeros at the top; nothing is left of the polynomial that is zero everywhere. */
export function trimmed(coefficients: readonly Exact[]): Coefficients {
  let length = coefficients.length;
  while (length > 0 && coefficients[length - 1]?.isZero() !== false) length -= 1;
  return coefficients.slice(0, length).map((each) => each.reduced());
}

export function degreeOf(polynomial: Coefficients): number {
  return polynomial.length - 1;
}

/** The coefficient of the highest power; zero for the polynomial that is zero everywhere. */
export function leadOf(polynomial: Coefficients): Exact {
  return polynomial.at(-1) ?? Exact.ZERO;
}

export function valueAt(polynomial: Coefficients, at: Exact): Exact {
  return workOut(polynomial, at).reduced();
}

/** The sign of the value, for which it need not be put into lowest terms. */
export function signAt(polynomial: Coefficients, at: Exact): -1 | 0 | 1 {
  return workOut(polynomial, at).sign();
}

function workOut(polynomial: Coefficients, at: Exact): Exact {
  return polynomial.reduceRight<Exact>(
    (sofar, coefficient) => sofar.times(at).plus(coefficient),
    Exact.ZERO,
  );
}

export function derivativeOf(polynomial: Coefficients): Coefficients {
  return trimmed(polynomial.slice(1).map((each, power) => each.times(Exact.of(power + 1))));
}

export function minusOf(left: Coefficients, right: Coefficients): Coefficients {
  const length = Math.max(left.length, right.length);
  return trimmed(
    Array.from({ length }, (_, power) =>
      (left[power] ?? Exact.ZERO).minus(right[power] ?? Exact.ZERO),
    ),
  );
}

export function productOfTwo(left: Coefficients, right: Coefficients): Coefficients {
  const product: Exact[] = [];
  for (const [power, factor] of left.entries()) {
    for (const [other, coefficient] of right.entries()) {
      const place = power + other;
      product[place] = (product[place] ?? Exact.ZERO).plus(factor.times(coefficient));
    }
  }
  return trimmed(product);
}

export function scaled(polynomial: Coefficients, factor: Exact): Coefficients {
  return trimmed(polynomial.map((each) => each.times(factor)));
}

/** Quotient and remainder; the divisor is not zero. */
export function divided(
  polynomial: Coefficients,
  divisor: Coefficients,
): { readonly quotient: Coefficients; readonly remainder: Coefficients } {
  const rest = [...polynomial];
  const quotient: Exact[] = [];
  const lead = leadOf(divisor);
  for (let power = rest.length - divisor.length; power >= 0; power -= 1) {
    const factor = (rest[power + divisor.length - 1] ?? Exact.ZERO).dividedBy(lead);
    quotient[power] = factor;
    for (const [place, coefficient] of divisor.entries()) {
      const at = power + place;
      rest[at] = (rest[at] ?? Exact.ZERO).minus(factor.times(coefficient));
    }
  }
  return {
    quotient: trimmed(quotient),
    remainder: trimmed(rest.slice(0, Math.max(0, divisor.length - 1))),
  };
}

/** The greatest common divisor, with 1 as its highest coefficient. */
export function commonDivisorOf(left: Coefficients, right: Coefficients): Coefficients {
  let [greater, lesser] = [left, right];
  while (lesser.length > 0) [greater, lesser] = [lesser, divided(greater, lesser).remainder];
  return greater.length === 0 ? greater : scaled(greater, Exact.ONE.dividedBy(leadOf(greater)));
}
