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
  const { file, diagnostics } = parse({ path: '', text });
  if (firstError(diagnostics) === undefined) return { file, unread: [] };
  const sections: Section[] = [];
  const unread: Unread[] = [];
  for (const span of stretchesOf(file)) {
    // Read by itself, so that no error is laid to a neighbour's account.
    const alone = parse({ path: '', text: text.slice(0, span.end) }, span.start);
    const found = firstError(alone.diagnostics);
    const told = diagnostics.filter((each) => each.span.start >= span.start);
    const error = found && (told.find((each) => each.span.start < span.end) ?? found);
    if (error === undefined) sections.push(...alone.file.sections);
    else unread.push({ span: trim(span, text), error });
  }
  const comments = file.comments.filter((comment) => !unread.some((each) => holds(each, comment)));
  return { file: { ...file, sections, comments }, unread };
}

function firstError(diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  return diagnostics.find(({ severity }) => severity === 'error');
}

/** What stands before the first section, and each section with all up to the next. */
function stretchesOf(file: File): Span[] {
  const starts = [file.span.start, ...file.sections.map(({ span }) => span.start)];
  const ends = [...starts.slice(1), file.span.end];
  return starts.map((start, index) => ({ start, end: ends[index] ?? file.span.end }));
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
