/** Thrown where what is handed to a typed contract cannot be read; nothing was worked out from it. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Where the offending input stands, such as `events[1].baseSharePrice`; empty for a bare figure. */
  readonly place: string;

  constructor(place: string, message: string) {
    super(place === '' ? message : `${place}: ${message}`);
    this.place = place;
  }
}

/** What was given, short enough for a message. */
export function describeGiven(given: unknown): string {
  if (typeof given === 'string') {
    return JSON.stringify(given.length > 60 ? `${given.slice(0, 60)}…` : given);
  }
  if (Array.isArray(given)) return 'a list';
  if (given === null || typeof given !== 'object') return String(given);
  return 'unit' in given && typeof given.unit === 'string' ? given.unit : 'an object';
}
