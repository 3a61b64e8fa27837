import type { Declaration, Name, Section } from '@termsheet/dsl';

/** The declarations of headings and clauses, in the order of the sections. */
export function* declarationsIn(sections: readonly Section[]): Iterable<Declaration> {
  for (const section of sections) {
    if (section.kind === 'Clause' || section.kind === 'Contract') yield* section.declarations;
  }
}

/** The names that a declaration brings into its document's name space. */
export function declaredNames(node: Declaration): readonly Name[] {
  if ('names' in node) return node.names;
  return 'name' in node ? [node.name] : [];
}

/** A declaration without one of the names it declares; null where none is left. */
export function withoutNames(node: Declaration, left: ReadonlySet<Name>): Declaration | null {
  const names = declaredNames(node);
  if (!names.some((name) => left.has(name))) return node;
  if (!('names' in node)) return null;
  const kept = node.names.filter((name) => !left.has(name));
  return kept.length === 0 ? null : { ...node, names: kept };
}
