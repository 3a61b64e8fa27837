const TABULATED = 128;

const POWERS: readonly bigint[] = Array.from({ length: TABULATED }, (_, n) => 10n ** BigInt(n));

/** 10 to the power of `exponent`, a whole number of at least 0. */
export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}
