import type { Bound } from '@termsheet/compiler';
import type { Clause, Name } from '@termsheet/dsl';
import { nodesBelow } from '../tree/syntax-node.ts';
import type { Meaning } from './meaning.ts';

/** The words that declare something, in all documents of a deal. */
export interface Declarations {
  readonly byName: ReadonlyMap<Name, Meaning>;
  /** The members of `one of` types, each where it is listed first. */
  readonly members: ReadonlyMap<string, Name>;
  /** By how each is cited, without `§`. */
  readonly clauses: ReadonlyMap<string, Clause>;
}

/** Finds what all documents of a deal declare. */
export function declarationsOf({ symbols, frames, variables, file }: Bound): Declarations {
  const byName = new Map<Name, Meaning>();
  for (const [name, symbol] of symbols.byDeclaration) {
    byName.set(name, { kind: 'symbol', symbol, name: symbol.name });
  }
  for (const event of symbols.lists.event) {
    for (const field of event.fields.values()) {
      if (byName.has(field.name)) continue;
      byName.set(field.name, { kind: 'field', event, field, name: field.name });
    }
  }
  for (const local of [...frames.values(), ...variables.values()]) {
    if (local.kind === 'local') byName.set(local.name, { kind: 'local', local, name: local.name });
  }
  const members = new Map<string, Name>();
  const clauses = new Map<string, Clause>();
  for (const section of file.sections) {
    if (section.kind !== 'Clause') continue;
    if (!clauses.has(section.reference.text)) clauses.set(section.reference.text, section);
    noteMembers(section, { byName, members });
  }
  return { byName, members, clauses };
}

function noteMembers(
  clause: Clause,
  known: { readonly byName: Map<Name, Meaning>; readonly members: Map<string, Name> },
): void {
  for (const node of nodesBelow([clause])) {
    if (node.kind !== 'OneOfType') continue;
    const { members } = node as unknown as { readonly members: readonly Name[] };
    for (const name of members) {
      const first = known.members.get(name.text) ?? name;
      known.members.set(name.text, first);
      known.byName.set(name, { kind: 'member', name: first });
    }
  }
}
