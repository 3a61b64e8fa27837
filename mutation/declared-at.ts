import type { File, Span } from '@termsheet/dsl';
import { isNode, nodesIn } from './nodes.ts';

/** What a declaration is about: its names, and those of what it writes or waits for; and all that it mentions. */
export interface Declared {
  readonly span: Span;
  readonly names: ReadonlySet<string>;
  readonly mentions: ReadonlySet<string>;
}

/** Parts of a declaration that name what it is about. */
const NAMING: ReadonlySet<string> = new Set([
  'name',
  'names',
  'target',
  'state',
  'events',
  'event',
  'as',
]);

/** The declarations of the heading and the clauses of a file. */
export function declarationsOf(file: File): readonly Declared[] {
  return file.sections.flatMap((section) =>
    section.kind === 'Clause' || section.kind === 'Contract'
      ? section.declarations.map((node) => ({
          span: node.span,
          names: namesOf(node),
          mentions: namesIn(node),
        }))
      : [],
  );
}

function namesOf(declaration: object): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [part, value] of Object.entries(declaration)) {
    if (NAMING.has(part)) for (const name of namesIn(value)) names.add(name);
  }
  // A rule is about what its effects write.
  const statements: unknown = Reflect.get(declaration, 'statements');
  for (const statement of Array.isArray(statements) ? statements : []) {
    if (isNode(statement)) for (const name of namesIn(statement['target'])) names.add(name);
  }
  return names;
}

/** Every name in a part of a tree. */
export function namesIn(part: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodesIn(part)) if (node.kind === 'Name') names.add(String(node['text']));
  return names;
}
