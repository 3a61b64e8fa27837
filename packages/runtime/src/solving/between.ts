import { Exact } from '../exact/exact.ts';
import { type RoundingMode, roundToMultiple } from '../exact/rounding.ts';

/** An end of a range; null where it has none. */
type End = Exact | null;

/** A figure of which only the range is known, its ends within it; null is an end that is open. */
export class Between {
  static readonly ANYTHING: Between = new Between(null, null);

  readonly low: End;
  readonly high: End;

  constructor(low: End, high: End) {
    this.low = low;
    this.high = high;
  }

  static exactly(value: Exact): Between {
    return new Between(value, value);
  }

  plus(that: Between): Between {
    return new Between(sum(this.low, that.low), sum(this.high, that.high));
  }

  negated(): Between {
    return new Between(this.high?.negated() ?? null, this.low?.negated() ?? null);
  }

  times(that: Between): Between {
    if (this.isZero() || that.isZero()) return Between.exactly(Exact.ZERO);
    const isOpen = [this.low, this.high, that.low, that.high].includes(null);
    if (!isOpen) return hull(productsOf(this, that));
    // Of open ranges only the products of figures above zero are followed; that is what money is.
    if (this.isAtMostZero()) return this.negated().times(that).negated();
    if (that.isAtMostZero()) return this.times(that.negated()).negated();
    if (!this.isAtLeastZero() || !that.isAtLeastZero()) return Between.ANYTHING;
    return new Between(product(this.low, that.low), product(this.high, that.high));
  }

  /** Over a range that reaches over zero, nothing is known of the quotient. */
  dividedBy(that: Between): Between {
    const keepsSide = !that.isZero() && (that.isAtLeastZero() || that.isAtMostZero());
    return keepsSide ? this.times(that.reciprocal()) : Between.ANYTHING;
  }

  greater(that: Between): Between {
    return new Between(most(this.low, that.low, 'known'), most(this.high, that.high, 'both'));
  }

  lesser(that: Between): Between {
    return this.negated().greater(that.negated()).negated();
  }

  rounded(mode: RoundingMode, step: Exact): Between {
    const round = (end: End): End => (end === null ? null : roundToMultiple(end, mode, step));
    return new Between(round(this.low), round(this.high));
  }

  /** The signs that a figure in the range can have. */
  signs(): readonly (-1 | 0 | 1)[] {
    const low = this.low?.sign() ?? -1;
    const high = this.high?.sign() ?? 1;
    return ([-1, 0, 1] as const).filter((sign) => low <= sign && sign <= high);
  }

  private isAtLeastZero(): boolean {
    return this.low !== null && this.low.sign() >= 0;
  }

  private isAtMostZero(): boolean {
    return this.high !== null && this.high.sign() <= 0;
  }

  private isZero(): boolean {
    return this.low?.isZero() === true && this.high?.isZero() === true;
  }

  /** Of a range that does not reach over zero; an end at zero leaves the reciprocal's open. */
  private reciprocal(): Between {
    return new Between(inverse(this.high), inverse(this.low));
  }
}

/** An end far out comes to zero, and zero far out. */
function inverse(end: End): End {
  if (end === null) return Exact.ZERO;
  return end.isZero() ? null : Exact.ONE.dividedBy(end);
}

function sum(left: End, right: End): End {
  return left === null || right === null ? null : left.plus(right);
}

function product(left: End, right: End): End {
  return left === null || right === null ? null : left.times(right);
}

function productsOf(left: Between, right: Between): readonly Exact[] {
  const products: Exact[] = [];
  for (const one of [left.low, left.high]) {
    for (const other of [right.low, right.high]) {
      if (one !== null && other !== null) products.push(one.times(other));
    }
  }
  return products;
}

function hull([first, ...rest]: readonly Exact[]): Between {
  if (first === undefined) return Between.ANYTHING;
  return new Between(
    rest.reduce((low, each) => low.min(each), first),
    rest.reduce((high, each) => high.max(each), first),
  );
}

/** The greater of two lower ends, of which the known one counts, or of two upper ends, if both are known. */
function most(left: End, right: End, wanted: 'known' | 'both'): End {
  if (left === null || right === null) return wanted === 'known' ? (left ?? right) : null;
  return left.max(right);
}
