/** The most dates of a schedule that are listed at once: each day of 54 years. */
export const MAX_DATES = 20_000;

/** Thrown where a question would list more dates of a schedule than any contract has. */
export class ScheduleTooLong extends RangeError {
  override readonly name = 'ScheduleTooLong';

  constructor() {
    super(
      `This schedule has more than ${MAX_DATES.toLocaleString('en-US')} dates in the time asked ` +
        'about, and they are not listed. Look for a step of days where months are meant, or give ' +
        'the schedule an end.',
    );
  }
}
