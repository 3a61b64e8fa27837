/** Whether two lists hold the very same things in the same order: what stands through an edit is the same object. */
export function areSameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, place) => each === other[place]);
}
