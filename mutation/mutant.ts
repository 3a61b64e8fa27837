/** One mistake that somebody could make in a contract file: a stretch of its text, and what it says instead. */
export interface Mutant {
  /** The kind of mistake, in a few words. */
  readonly mistake: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** The text with the mistake in it. */
export function mutate(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
