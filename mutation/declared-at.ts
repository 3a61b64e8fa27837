import type { File, Span } from '@termsheet/dsl';
import { isNode, nodesIn } from './nodes.ts';

/** What each declaration of the clauses is about: its names, and those of what it writes or waits for. */
export interface Declared {
  readonly span: Span;
  readonly names: ReadonlySet<string>;
}

/** Names by which a derivation speaks of what a declaration says. */
const NAMING: ReadonlySet<string> = new Set([
  'name',
  'names',
  'target',
  'state',
  'events',
  'event',
  'as',
]);

/** The declarations of the clauses of a file. */
export function declarationsOf(file: File): readonly Declared[] {
  return file.sections.flatMap((section) =>
    section.kind === 'Clause'
      ? section.declarations.map((node) => ({ span: node.span, names: namesOf(node) }))
      : [],
  );
}

function namesOf(declaration: object): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodesIn(declaration)) {
    for (const [part, value] of Object.entries(node)) {
      if (!NAMING.has(part)) continue;
      for (const named of nodesIn(value)) {
        if (isNode(named) && named.kind === 'Name') names.add(String(named['text']));
      }
    }
  }
  return names;
}
