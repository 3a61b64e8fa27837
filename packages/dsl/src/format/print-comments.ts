import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import { hasBlankLineBefore } from './blank-lines.ts';
import type { AttachedComment, UnplacedComment, Word, WovenNode } from './woven.ts';

const { hardline, indent, lineSuffix } = builders;

/** Stands before each comment at the end of a line until all lines are known; no source holds it. */
export const COMMENT_MARK = '\0';

/** The comments that have lines of their own above a word or node. */
export function commentsAbove(woven: Word | WovenNode, text: string): readonly AttachedComment[] {
  return (woven.comments ?? []).filter((comment) => comment.leading && standsAlone(comment, text));
}

/** The lines of comments above what begins a line. */
export function printAbove(woven: Word | WovenNode, text: string): Doc {
  return commentsAbove(woven, text).map((comment) => {
    const next = comment.span.end + (/^\s*/.exec(text.slice(comment.span.end))?.[0].length ?? 0);
    return [write(comment), hasBlankLineBefore(text, next) ? [hardline, hardline] : hardline];
  });
}

/** The same comments where the layout begins no line: at the end of the line that it comes to. */
export function printInline(woven: Word | WovenNode, text: string): Doc {
  return commentsAbove(woven, text).map(atLineEnd);
}

/**
 * What is written, with its other comments at the end of the line. They never change where lines break:
 * what is laid out a second time would otherwise not be the same.
 */
export function withComments(woven: Word | WovenNode, doc: Doc, text: string): Doc {
  const comments = woven.comments ?? [];
  if (comments.length === 0) return doc;
  const before = comments.filter((comment) => comment.leading && !standsAlone(comment, text));
  const behind = comments.filter(({ trailing }) => trailing);
  return [before.map(atLineEnd), doc, behind.map((comment) => printBehind(comment, text))];
}

function printBehind(comment: AttachedComment, text: string): Doc {
  if (!standsAlone(comment, text)) return atLineEnd(comment);
  const isApart = hasBlankLineBefore(text, comment.span.start);
  const lines = [isApart ? [hardline, hardline] : hardline, write(comment)];
  return isIndented(comment, text) ? indent(lines) : lines;
}

function atLineEnd(comment: AttachedComment): Doc {
  return lineSuffix([' ', COMMENT_MARK, write(comment)]);
}

/** Whether nothing but white space is before a comment on its line. */
function standsAlone({ span }: AttachedComment, text: string): boolean {
  return text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start).trim() === '';
}

function isIndented({ span }: AttachedComment, text: string): boolean {
  return span.start > 0 && text.charAt(span.start - 1) !== '\n';
}

/**
 * Leaves an indented comment behind the last line of a section with that section; any other stands above
 * what follows it. Tells whether it has found its place.
 */
export function keepInSection(comment: UnplacedComment, text: string): boolean {
  // Prettier names no node around what stands between the sections.
  const section = comment.enclosingNode === undefined ? comment.precedingNode : undefined;
  if (section === undefined || !isIndented(comment, text)) return false;
  comment.leading = false;
  comment.trailing = true;
  section.comments = [...(section.comments ?? []), comment];
  return true;
}

/** Told to Prettier as printed, which makes sure that none is lost. */
function write(comment: AttachedComment): string {
  comment.printed = true;
  return comment.text === '' ? '//' : `// ${comment.text}`;
}
