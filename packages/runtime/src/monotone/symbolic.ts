import { Exact } from '../exact/exact.ts';

/**
 * What a step function of the variable can still do: its values lie between `low` and `high`, and it
 * rises, or falls, over the whole range of the variable.
 */
interface Atom {
  readonly low: Exact;
  readonly high: Exact;
  readonly rising: boolean;
  /** The figure that the step is taken of, and about which of its values a step comes from; null for the variable. */
  readonly of: { readonly figure: Symbolic; readonly back: Step } | null;
}

/** A function of figures that never falls. */
type Step = (value: Exact) => Exact;

/** A polynomial of degree one at most in the atom: `constant + slope * atom`. */
interface Linear {
  readonly constant: Exact;
  readonly slope: Exact;
}

const UNIT: Linear = { constant: Exact.ONE, slope: Exact.ZERO };

/**
 * A figure that depends on the variable of `the largest … such that`, known well enough to show that
 * it only ever rises or only ever falls: a quotient of two linear forms in one monotone atom, whose
 * denominator has no zero in the atom's range. (Such a quotient is monotone: its derivative has the
 * sign of a constant.) Rounding or clamping a monotone figure gives a new atom.
 */
export class Symbolic {
  readonly atom: Atom;
  readonly numerator: Linear;
  readonly denominator: Linear;

  constructor(atom: Atom, numerator: Linear, denominator: Linear) {
    this.atom = atom;
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** The variable itself, over its range. */
  static variable(low: Exact, high: Exact): Symbolic {
    return Symbolic.ofAtom({ low, high, rising: true, of: null });
  }

  private static ofAtom(atom: Atom): Symbolic {
    return new Symbolic(atom, { constant: Exact.ZERO, slope: Exact.ONE }, UNIT);
  }

  /** Whether the figure rises (or stays) as the variable rises; if not, it falls or stays. */
  isRising(): boolean {
    const turn = this.numerator.slope
      .times(this.denominator.constant)
      .minus(this.numerator.constant.times(this.denominator.slope))
      .sign();
    return turn >= 0 === this.atom.rising;
  }

  /** The value where the variable is least. */
  atLow(): Exact {
    return this.at(this.atom.rising ? this.atom.low : this.atom.high);
  }

  /** The value where the variable is greatest. */
  atHigh(): Exact {
    return this.at(this.atom.rising ? this.atom.high : this.atom.low);
  }

  private at(value: Exact): Exact {
    return evaluate(this.numerator, value).dividedBy(evaluate(this.denominator, value));
  }

  /**
   * The figure after a step function that never falls, such as a rounding or a clamp.
   *
   * @param back about the last of its values that the step takes to one or below it.
   */
  through(step: Step, back: Step): Symbolic {
    const first = step(this.atLow());
    const last = step(this.atHigh());
    const of = { figure: this, back };
    return this.isRising()
      ? Symbolic.ofAtom({ low: first, high: last, rising: true, of })
      : Symbolic.ofAtom({ low: last, high: first, rising: false, of });
  }

  /** About where, over the variable, the figure passes a value; null where it does not move. */
  whereAt(value: Exact): Exact | null {
    const { numerator, denominator, atom } = this;
    const slope = numerator.slope.minus(value.times(denominator.slope));
    if (slope.isZero()) return null;
    const constant = value.times(denominator.constant).minus(numerator.constant);
    const inAtom = constant.dividedBy(slope);
    return atom.of === null ? inAtom : atom.of.figure.whereAt(atom.of.back(inAtom));
  }

  /** This form over another denominator-free or equal form; null where the result is not known. */
  static combine(
    operator: '+' | '-' | '*' | '/',
    left: Symbolic | Exact,
    right: Symbolic | Exact,
  ): Symbolic | null {
    const atom =
      left instanceof Symbolic ? left.atom : right instanceof Symbolic ? right.atom : null;
    if (atom === null) return null;
    const a = asForm(left, atom);
    const b = asForm(right, atom);
    if (a === null || b === null) return null;
    // A divisor that is zero somewhere may cancel out of the form, but not out of the contract. No
    // other operation brings a zero into a denominator.
    if (operator === '/' && !keepsSign(b.numerator, atom)) return null;
    const result = combineForms(operator, a, b);
    if (result === null) return null;
    return new Symbolic(atom, result.numerator, result.denominator);
  }
}

interface Form {
  readonly numerator: Linear;
  readonly denominator: Linear;
}

function asForm(value: Symbolic | Exact, atom: Atom): Form | null {
  if (value instanceof Exact) {
    return { numerator: { constant: value, slope: Exact.ZERO }, denominator: UNIT };
  }
  return value.atom === atom ? value : null;
}

function combineForms(operator: '+' | '-' | '*' | '/', a: Form, b: Form): Form | null {
  switch (operator) {
    case '+':
      return addForms(a, b);
    case '-':
      return addForms(a, { numerator: scale(b.numerator, MINUS_ONE), denominator: b.denominator });
    case '*':
      return quotient([a.numerator, b.numerator], [a.denominator, b.denominator]);
    case '/':
      return quotient([a.numerator, b.denominator], [a.denominator, b.numerator]);
  }
}

const MINUS_ONE = Exact.of(-1);

function addForms(a: Form, b: Form): Form | null {
  if (sameLinear(a.denominator, b.denominator)) {
    return { numerator: addLinear(a.numerator, b.numerator), denominator: a.denominator };
  }
  const left = multiply(a.numerator, b.denominator);
  const right = multiply(b.numerator, a.denominator);
  const denominator = multiply(a.denominator, b.denominator);
  if (left === null || right === null || denominator === null) return null;
  return { numerator: addLinear(left, right), denominator };
}

/** Multiplies out after cancelling equal factors, as long as no square of the atom is left. */
function quotient(
  tops: readonly [Linear, Linear],
  bottoms: readonly [Linear, Linear],
): Form | null {
  const [first, second] = tops;
  const [third, fourth] = bottoms;
  if (sameLinear(first, fourth)) return simpleForm(second, third);
  if (sameLinear(second, third)) return simpleForm(first, fourth);
  const numerator = multiply(first, second);
  const denominator = multiply(third, fourth);
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

function simpleForm(numerator: Linear, denominator: Linear): Form {
  return { numerator, denominator };
}

/** The product, or null where it would hold the atom's square. */
function multiply(a: Linear, b: Linear): Linear | null {
  if (a.slope.isZero()) return scale(b, a.constant);
  if (b.slope.isZero()) return scale(a, b.constant);
  return null;
}

function scale(form: Linear, factor: Exact): Linear {
  return { constant: form.constant.times(factor), slope: form.slope.times(factor) };
}

function addLinear(a: Linear, b: Linear): Linear {
  return { constant: a.constant.plus(b.constant), slope: a.slope.plus(b.slope) };
}

function sameLinear(a: Linear, b: Linear): boolean {
  return a.constant.equals(b.constant) && a.slope.equals(b.slope);
}

function evaluate(form: Linear, value: Exact): Exact {
  return form.constant.plus(form.slope.times(value));
}

/** A linear form has no zero in a range when it has one strict sign at both ends. */
function keepsSign(form: Linear, atom: Atom): boolean {
  const low = evaluate(form, atom.low).sign();
  return low !== 0 && low === evaluate(form, atom.high).sign();
}
