import type { Diagnostic } from '@termsheet/dsl';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Change, Selected } from './change.ts';

/** A finding in the file that is asked about. */
export interface Finding {
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  readonly diagnostic: Diagnostic;
  /** The words that it marks. */
  readonly words: string;
  /** The nodes that hold what is marked, the outermost first. */
  readonly nodes: readonly SyntaxNode[];
}

/** One way to mend a finding. */
export interface Mend {
  readonly title: string;
  readonly changes: readonly Change[];
  /** That nobody would do anything else. */
  readonly isPreferred?: boolean;
  readonly select?: Selected;
}

/** How findings of some codes are mended. */
export interface QuickFix {
  readonly codes: readonly string[];
  /** The ways to mend one of them, the likeliest first; none where nothing can be offered. */
  readonly mendsOf: (finding: Finding) => readonly Mend[];
}

/** Findings of several codes, each mended in a way of its own. */
export function mendedByCode(menders: Readonly<Record<string, QuickFix['mendsOf']>>): QuickFix {
  const byCode = new Map(Object.entries(menders));
  return {
    codes: [...byCode.keys()],
    mendsOf: (finding) => byCode.get(finding.diagnostic.code)?.(finding) ?? [],
  };
}

/** The innermost node of a kind that holds what is marked. */
export function innermost<Node extends SyntaxNode>(
  nodes: readonly SyntaxNode[],
  ...kinds: readonly Node['kind'][]
): Node | null {
  return (nodes.findLast(({ kind }) => kinds.includes(kind)) as Node | undefined) ?? null;
}
