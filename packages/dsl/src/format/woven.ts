import type { Comment, Span } from '../tree/index.ts';
import type { Token } from '../tokens/token.ts';

/** A word, sign or literal as the formatter writes it: verbatim, with white space folded in names. */
export interface Word {
  readonly kind: 'word';
  readonly text: string;
  readonly span: Span;
  /** What Prettier attaches to it. */
  comments?: AttachedComment[];
}

/**
 * A node of the tree with all that it is written with, in the order of the text: its own words, among
 * them those that leave no trace in the tree, such as `the`, and its parts. As every word of a file is
 * in it exactly once, a layout can only choose the white space between words.
 */
export interface WovenNode {
  readonly kind: string;
  /** The property of the parent under which the tree has it. */
  readonly role: string;
  /** Empty where the node is written as it stands in the source. */
  readonly pieces: readonly (Word | WovenNode)[];
  readonly span: Span;
  parent: WovenNode | null;
  /** What Prettier attaches to it. */
  comments?: AttachedComment[];
}

/** Whether a piece is a word of its node's own. */
export function isWord(piece: Word | WovenNode): piece is Word {
  return !('pieces' in piece);
}

/** A comment with what Prettier writes in it while it finds its place. */
export interface AttachedComment extends Comment {
  readonly value: string;
  leading?: boolean;
  trailing?: boolean;
  placement?: 'ownLine' | 'endOfLine' | 'remaining';
  printed?: boolean;
}

/** A comment with the nodes about it, while Prettier looks for its place. */
export interface UnplacedComment extends AttachedComment {
  readonly enclosingNode?: WovenNode;
  readonly precedingNode?: WovenNode;
}

/** A node of whatever kind. */
export interface Stretch {
  readonly kind: string;
  readonly span: Span;
}

/** What weaving reads. */
export interface Weaving {
  readonly file: Stretch & { readonly sections: readonly Stretch[] };
  readonly tokens: readonly Token[];
  /** The kinds that have a printer; others are kept as they stand. */
  readonly printed: ReadonlySet<string>;
}
