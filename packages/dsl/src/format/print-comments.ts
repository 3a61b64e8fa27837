import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import { hasBlankLineBefore } from './layouts.ts';
import type { AttachedComment, Word, WovenNode } from './woven.ts';

const { breakParent, hardline, lineSuffix } = builders;

/** A word or node with the comments above it, and at the end of its line. */
export function withComments(node: Word | WovenNode, doc: Doc, text: string): Doc {
  const comments = node.comments ?? [];
  if (comments.length === 0) return doc;
  const above = comments
    .filter(({ leading }) => leading)
    .map((comment) => printAbove(comment, text));
  const behind = comments
    .filter(({ trailing }) => trailing)
    .map((comment) => printBehind(comment, text));
  return [above, doc, behind];
}

function printAbove(comment: AttachedComment, text: string): Doc {
  const written = write(comment);
  if (!standsAlone(comment, text)) return [lineSuffix([' ', written]), breakParent];
  const next = comment.span.end + (/^\s*/.exec(text.slice(comment.span.end))?.[0].length ?? 0);
  return [written, hasBlankLineBefore(text, next) ? [hardline, hardline] : hardline];
}

function printBehind(comment: AttachedComment, text: string): Doc {
  const written = write(comment);
  if (!standsAlone(comment, text)) return [lineSuffix([' ', written]), breakParent];
  const isApart = hasBlankLineBefore(text, comment.span.start);
  return [isApart ? [hardline, hardline] : hardline, written];
}

/** Whether nothing but white space is before a comment on its line. */
function standsAlone({ span }: AttachedComment, text: string): boolean {
  return text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start).trim() === '';
}

/** Told to Prettier as printed, which makes sure that none is lost. */
function write(comment: AttachedComment): string {
  comment.printed = true;
  return comment.text === '' ? '//' : `// ${comment.text}`;
}
