/**
 * A file's text and the name by which messages speak of it. Where the file uses others, their texts
 * stand after its own in the same text, so that one offset is one place in one of them.
 */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** The used files, in the order of the text; the file's own text ends where the first begins. */
  readonly used?: readonly SourcePart[];
}

/** One file within a source's text. */
export interface SourcePart {
  readonly path: string;
  /** Where its text begins and ends (exclusive) in the source's. */
  readonly start: number;
  readonly end: number;
}

/** The file in which an offset lies. */
export function partAt(source: Source, offset: number): SourcePart {
  const used = source.used ?? [];
  const part = used.findLast(({ start }) => start <= offset);
  if (part !== undefined) return part;
  return { path: source.path, start: 0, end: used[0]?.start ?? source.text.length };
}
