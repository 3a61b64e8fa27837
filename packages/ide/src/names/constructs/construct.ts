/** What the language says by one kind of node, for a reader who points at its words. */
export interface Construct {
  /** How it is written, its parts by capital letters. */
  readonly form: string;
  /** What it says, in a sentence or two. */
  readonly words: string;
  /** Where it is told in full, below docs/language. */
  readonly page: string;
}

/** Constructs by the kinds of their nodes. */
export type Constructs = Readonly<Record<string, Construct>>;

/** Makes the constructs of one page from lines of form, words and heading. */
export function constructsOf(
  page: string,
  lines: Readonly<Record<string, readonly [form: string, words: string, heading?: string]>>,
): Constructs {
  return Object.fromEntries(
    Object.entries(lines).map(([kind, [form, words, heading]]) => [
      kind,
      { form, words, page: heading === undefined ? `${page}.md` : `${page}.md#${heading}` },
    ]),
  );
}
