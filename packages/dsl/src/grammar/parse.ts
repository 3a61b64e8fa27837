import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sourceTooLong } from '../diagnostics/source-too-long.ts';
import type { Source } from '../source/source.ts';
import type { File } from '../tree/index.ts';
import { type Part, readParts } from './parts.ts';

/** No encoding of one contract comes near it; in UTF-16 units. */
export const LONGEST_SOURCE = 4_000_000;

/** A file's tree and what is wrong with its text, in the order of the text. */
export interface Parsed {
  /** What was read. */
  readonly text: string;
  readonly file: File;
  readonly diagnostics: readonly Diagnostic[];
  /** What the tree is put together from; none where the text is too long to be read. */
  readonly parts: readonly Part[];
}

/**
 * Reads a source. It never throws and always gives a tree: what could not be read is a hole in it,
 * or left out, and has its diagnostic.
 */
export function parse({ text }: Source): Parsed {
  if (text.length <= LONGEST_SOURCE) return joinParts(text, readParts(text));
  const span = { start: 0, end: text.length };
  const diagnostic = sourceTooLong.at({ start: 0, end: 0 }, { limit: LONGEST_SOURCE });
  const file = { kind: 'File', sections: [], comments: [], span } as const;
  return { text, file, diagnostics: [diagnostic], parts: [] };
}

/** The tree of a text whose parts are read. */
export function joinParts(text: string, parts: readonly Part[]): Parsed {
  const span = { start: parts[0]?.span.start ?? 0, end: parts.at(-1)?.span.end ?? 0 };
  const sections = parts.flatMap((part) => part.sections);
  const comments = parts.flatMap((part) => part.comments);
  const diagnostics = parts.flatMap((part) => part.diagnostics);
  return { text, file: { kind: 'File', sections, comments, span }, diagnostics, parts };
}
