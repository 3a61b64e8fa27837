/**
 * Thrown when a result has more digits than the evaluator is willing to carry
 * (numerator or denominator beyond {@link MAX_BITS} bits).
 *
 * No contract needs such numbers. A file that multiplies a figure by itself again and again doubles
 * its digits each time, and would otherwise hold the evaluator up for as long as its author likes.
 */
export class ExactTooLarge extends RangeError {
  override readonly name = 'ExactTooLarge';

  constructor() {
    super(
      'This amount has grown past 19,000 digits and is not computed further. ' +
        'Look for a figure that is multiplied by itself again and again, ' +
        'or say in the contract where it is rounded.',
    );
  }
}
