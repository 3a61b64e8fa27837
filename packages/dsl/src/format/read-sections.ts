import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LONGEST_SOURCE, parse } from '../grammar/parse.ts';
import { scanTokens } from '../tokens/scan-tokens.ts';
import type { Comment, File, Section, Span } from '../tree/index.ts';
import { COMMENT_MARK } from './print-comments.ts';

/** A stretch of a file that cannot be read without an error, and so is left as it stands. */
export interface Unread {
  readonly span: Span;
  /** The first of what is wrong in it. */
  readonly error: Diagnostic;
}

/** A file as far as it can be laid out. */
export interface Readable {
  readonly file: File;
  readonly unread: readonly Unread[];
}

/**
 * Reads a file section by section: those with errors are no part of its tree, and nothing that stands in
 * them is either. Null where there is nothing to lay out.
 */
export function readSections(text: string): Readable | null {
  if (text.length > LONGEST_SOURCE || text.includes(COMMENT_MARK)) return null;
  const { file, parts } = parse({ path: '', text });
  const sections: Section[] = [];
  const unread: Unread[] = [];
  for (const part of parts) {
    const error = part.diagnostics.find(({ severity }) => severity === 'error');
    if (error === undefined) sections.push(...part.sections);
    else unread.push({ span: trim(part.span, text), error });
  }
  const comments = file.comments.filter((comment) => !unread.some((each) => holds(each, comment)));
  return { file: { ...file, sections, comments }, unread };
}

/** From its first word to the end of the line with its last. */
function trim(span: Span, text: string): Span {
  const { tokens } = scanTokens(text.slice(0, span.end), span.start);
  const first = tokens[0]?.startOffset ?? span.start;
  const last = tokens.at(-1)?.endOffset ?? first;
  const lineEnd = text.indexOf('\n', last);
  return { start: first, end: lineEnd < 0 ? text.length : lineEnd };
}

function holds({ span }: Unread, comment: Comment): boolean {
  return comment.span.start >= span.start && comment.span.start < span.end;
}
