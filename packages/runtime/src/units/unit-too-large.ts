/** Thrown when a unit would hold a quantity multiplied by itself more than 1,000 times. */
export class UnitTooLarge extends RangeError {
  override readonly name = 'UnitTooLarge';

  constructor() {
    super(
      'This multiplies a quantity by itself more than 1,000 times, and no amount has such a unit. ' +
        'Look for a figure that is multiplied by itself again and again.',
    );
  }
}
