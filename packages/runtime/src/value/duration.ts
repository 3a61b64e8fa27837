/** A length of time: so many calendar days or months, or days of a named calendar. */
export class Duration {
  readonly count: number;
  readonly basis: 'days' | 'months' | { readonly calendar: number };

  constructor(count: number, basis: 'days' | 'months' | { readonly calendar: number }) {
    this.count = count;
    this.basis = basis;
  }
}
