import { builders, type Doc } from 'prettier/doc';
import { hasBlankLineBefore } from './layouts.ts';
import type { AttachedComment, WovenNode } from './woven.ts';

const { breakParent, hardline, lineSuffix } = builders;

/** A node with the comments above it, and at the end of its line. */
export function withComments(node: WovenNode, doc: Doc, text: string): Doc {
  const comments = node.comments ?? [];
  if (comments.length === 0) return doc;
  const above = comments.filter(({ leading }) => leading).map((comment) => printAbove(comment, text));
  const behind = comments.filter(({ trailing }) => trailing).map((comment) => printBehind(comment, text));
  return [above, doc, behind];
}

function printAbove(comment: AttachedComment, text: string): Doc {
  const written = write(comment);
  if (comment.placement !== 'ownLine') return [lineSuffix([' ', written]), breakParent];
  const next = comment.span.end + (/^\s*/.exec(text.slice(comment.span.end))?.[0].length ?? 0);
  return [written, hasBlankLineBefore(text, next) ? [hardline, hardline] : hardline];
}

function printBehind(comment: AttachedComment, text: string): Doc {
  const written = write(comment);
  if (comment.placement !== 'ownLine') return [lineSuffix([' ', written]), breakParent];
  const isApart = hasBlankLineBefore(text, comment.span.start);
  return [isApart ? [hardline, hardline] : hardline, written];
}

/** Told to Prettier as printed, which makes sure that none is lost. */
function write(comment: AttachedComment): string {
  comment.printed = true;
  return comment.text === '' ? '//' : `// ${comment.text}`;
}
