/** `Actual/360`. */
export const DAY_COUNT =
  /[\p{L}\d][\p{L}\d+.]*\/[\p{L}\d+.]*[\p{L}\d](?:[ \t\u00a0]+(?:[A-Z]{2,}|Fixed|Actual|No Leap|Year|Strata)(?![\p{L}\d-]))*/uy;
const SPACES = /[ \t\u00a0]+/g;

/** A day count as found in the source. */
export interface ScannedDayCount {
  readonly end: number;
  /** As written, with single spaces; whether there is such a count is for others to say. */
  readonly name: string;
}

/** Reads `Actual/360`, `Actual/Actual ICMA`; null where no name with a slash stands. */
export function scanDayCount(text: string, start: number): ScannedDayCount | null {
  DAY_COUNT.lastIndex = start;
  const image = DAY_COUNT.exec(text)?.[0];
  if (image === undefined) return null;
  return { end: start + image.length, name: image.replace(SPACES, ' ') };
}
