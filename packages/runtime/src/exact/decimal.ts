/** A finite decimal: `coefficient` divided by 10 to the power of `places`. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly places: number;
}
