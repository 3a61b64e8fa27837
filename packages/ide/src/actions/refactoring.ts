import type { Span } from '@termsheet/dsl';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Edit } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Change, Selected } from './change.ts';
import type { CodeActionKind } from './code-action.ts';

/** What is selected, or where the cursor stands. */
export interface Selection {
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  /** Without the white space at its ends. */
  readonly span: Span;
  /** The nodes that hold the whole of it, the outermost first. */
  readonly nodes: readonly SyntaxNode[];
}

/** One way to write the same otherwise, or the reason why it cannot be done. */
export interface Rewriting {
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly changes: readonly Change[];
  /** What it changes in files that use this one. */
  readonly elsewhere?: readonly Edit[];
  readonly select?: Selected;
  readonly disabled?: string;
}

/** Something that can be done to what is selected. */
export interface Refactoring {
  readonly rewritingsOf: (selection: Selection) => readonly Rewriting[];
}

/** Something that cannot be done here, which one may look for all the same. */
export function refused(
  { title, kind }: Pick<Rewriting, 'title' | 'kind'>,
  disabled: string,
): Rewriting {
  return { title, kind, changes: [], disabled };
}
