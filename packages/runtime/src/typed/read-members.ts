import { describeGiven, InputError } from './input-error.ts';

/**
 * The members of an object that have a value, by name.
 *
 * @throws InputError where it is no object, or a member is not among those known.
 */
export function readMembers(
  place: string,
  given: unknown,
  known: readonly string[],
): ReadonlyMap<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new InputError(place, `an object is wanted here, not ${describeGiven(given)}.`);
  }
  const members = new Map<string, unknown>();
  for (const [key, value] of Object.entries(given)) {
    if (!known.includes(key)) {
      const choice = known.length === 0 ? 'nothing is known here' : `known are ${known.join(', ')}`;
      throw new InputError(place, `there is no ${JSON.stringify(key)}: ${choice}.`);
    }
    if (value !== undefined) members.set(key, value);
  }
  return members;
}
