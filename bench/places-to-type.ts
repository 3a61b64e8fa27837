/** What is typed, letter by letter, and taken out again. */
export const TYPED = ' Business Day';

/** Ends of lines all over a text, far from one another in no order, as an editor jumps about. */
export function placesToType(text: string, places: number): readonly number[] {
  const ends = [...text.matchAll(/[\w)]$/gmu)].map(({ index }) => index + 1);
  const apart = Math.floor(ends.length / places);
  return Array.from({ length: places }, (_, place) => ends[((place * 61) % places) * apart] ?? 0);
}
