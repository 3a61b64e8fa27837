/**
 * A condition on the variable of `the largest … such that`, shown to change at most once over its
 * range: it holds up to some value and fails after, or fails up to some value and holds after.
 */
export class SymbolicTruth {
  readonly holds: 'first' | 'last';

  constructor(holds: 'first' | 'last') {
    this.holds = holds;
  }

  negated(): SymbolicTruth {
    return new SymbolicTruth(this.holds === 'first' ? 'last' : 'first');
  }
}

/** What depends on the variable in a way that is not shown to be monotone. */
export class Opaque {
  /** The one such value: nothing more is known of any. */
  static readonly INSTANCE: Opaque = new Opaque();

  toString(): string {
    return 'a value not shown to be monotone';
  }
}
