import { type Section, type Span, tokenize } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Plain, plainOf } from './plain-of.ts';

/** A token or a comment of a part, and what it is where nothing is named in it. */
export interface LexicalToken {
  /** Counted from the start of the part, as the end is. */
  readonly start: number;
  readonly end: number;
  readonly plain: Plain;
}

/** A stretch of a file from where one section opens up to where the next does. */
export interface LexicalPart {
  readonly start: number;
  readonly end: number;
  /** In order. */
  readonly tokens: readonly LexicalToken[];
}

/** The tokens of the parts of one file as it was asked for last, by the words of each part. */
type Cut = ReadonlyMap<string, readonly LexicalToken[]>;

const known = new WeakMap<Workspace, Map<string, Cut>>();

/**
 * The parts of a file that reach into a stretch. A part is read by itself, so one whose words are those
 * of a part before the edit is not read again.
 */
export function lexicalParts(
  workspace: Workspace,
  { path, text, sections }: Analysis,
  within: Span,
): readonly LexicalPart[] {
  const cuts = known.get(workspace) ?? new Map<string, Cut>();
  known.set(workspace, cuts);
  const before = cuts.get(path);
  const cut = new Map<string, readonly LexicalToken[]>();
  const parts: LexicalPart[] = [];
  for (const { start, end } of spansOf(text, sections)) {
    // The words are those of the newest text, so that no older one is held on to.
    const words = text.slice(start, end);
    const isAsked = end > within.start && start < within.end;
    const tokens = cut.get(words) ?? before?.get(words) ?? (isAsked ? read(words) : null);
    if (tokens === null) continue;
    cut.set(words, tokens);
    if (isAsked) parts.push({ start, end, tokens });
  }
  cuts.set(path, cut);
  return parts;
}

/** What stands before the first section is a part too. */
function spansOf(text: string, sections: readonly Section[]): readonly Span[] {
  const starts = sections.map(({ span }) => span.start).filter((start) => start > 0);
  const ends = [...starts, text.length];
  return ends.map((end, at) => ({ start: starts[at - 1] ?? 0, end }));
}

function read(words: string): readonly LexicalToken[] {
  const { tokens, comments } = tokenize(words);
  const found: LexicalToken[] = [];
  let next = 0;
  const addComments = (until: number): void => {
    for (let comment = comments[next]; comment !== undefined; comment = comments[next]) {
      if (comment.span.start >= until) return;
      found.push({ ...comment.span, plain: 'comment' });
      next += 1;
    }
  };
  for (const token of tokens) {
    addComments(token.startOffset);
    found.push({ start: token.startOffset, end: token.endOffset + 1, plain: plainOf(token) });
  }
  addComments(Infinity);
  return found;
}
