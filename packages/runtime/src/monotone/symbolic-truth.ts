import type { Exact } from '../exact/exact.ts';

/**
 * A condition on the variable of `the largest … such that`, shown to change at most once over its
 * range: it holds up to some value and fails after, or fails up to some value and holds after.
 */
export class SymbolicTruth {
  readonly holds: 'first' | 'last';
  /** About where it changes, for a search to begin there; null where nothing is known of it. */
  readonly near: Exact | null;

  constructor(holds: 'first' | 'last', near: Exact | null) {
    this.holds = holds;
    this.near = near;
  }

  negated(): SymbolicTruth {
    return new SymbolicTruth(this.holds === 'first' ? 'last' : 'first', this.near);
  }

  /** This one, or one that holds as it does, whichever changes first, or last. */
  or(other: SymbolicTruth, which: 'first' | 'last'): SymbolicTruth {
    if (this.near === null || other.near === null) return this;
    return this.near.lessThan(other.near) === (which === 'first') ? this : other;
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
