import type { Bound, Type } from '@termsheet/compiler';
import type { Clause, Name, Use } from '@termsheet/dsl';
import { nodesOf } from '../tree/syntax-node.ts';
import type { Meaning } from './meaning.ts';

/** The words that declare something, in all documents of a deal. */
export interface Declarations {
  readonly byName: ReadonlyMap<Name, Meaning>;
  /** The members of `one of` types, each where it is listed first. */
  readonly members: ReadonlyMap<string, Name>;
  /** The members of each `one of` type, by their name and the type, each where it is listed first. */
  readonly membersOfTypes: ReadonlyMap<string, Name>;
  /** Of the compiled file, by how each is cited, without `§`. */
  readonly clauses: ReadonlyMap<string, Clause>;
}

interface Drafts {
  readonly byName: Map<Name, Meaning>;
  readonly members: Map<string, Name>;
  readonly membersOfTypes: Map<string, Name>;
}

/** Finds what all documents of a deal declare. */
export function declarationsOf({
  symbols,
  frames,
  variables,
  file,
  documents,
}: Bound): Declarations {
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
  const drafts: Drafts = { byName, members: new Map(), membersOfTypes: new Map() };
  for (const section of file.sections) if (section.kind === 'Clause') noteMembers(section, drafts);
  for (const { uses } of documents.list.slice(0, 1)) {
    for (const { node } of uses) notePrefix(node, byName);
  }
  const clauses = new Map<string, Clause>();
  for (const section of documents.list[0]?.sections ?? []) {
    if (section.kind !== 'Clause' || clauses.has(section.reference.text)) continue;
    clauses.set(section.reference.text, section);
  }
  return { ...drafts, clauses };
}

function notePrefix(use: Use, byName: Map<Name, Meaning>): void {
  if (use.prefix !== null) byName.set(use.prefix, { kind: 'prefix', use, name: use.prefix });
}

function noteMembers(clause: Clause, { byName, members, membersOfTypes }: Drafts): void {
  for (const node of nodesOf(clause)) {
    if (node.kind !== 'OneOfType') continue;
    const { members: listed } = node as unknown as { readonly members: readonly Name[] };
    const type = listed.map(({ text }) => text);
    for (const name of listed) {
      const key = memberKey(name.text, type);
      const first = membersOfTypes.get(key) ?? name;
      membersOfTypes.set(key, first);
      if (!members.has(name.text)) members.set(name.text, first);
      byName.set(name, { kind: 'member', name: first });
    }
  }
}

/** Two `one of` types with the same members are one type. */
export function memberKey(name: string, members: readonly string[]): string {
  return [name, ...members].join('\n');
}

/** The words that list a member of a type first; by its name alone where the type is not known. */
export function declaredMember(
  { members, membersOfTypes }: Declarations,
  name: string,
  type: Type | undefined,
): Name | undefined {
  const of = type?.kind === 'list' ? type.of : type;
  if (of?.kind === 'one of') return membersOfTypes.get(memberKey(name, of.members));
  return members.get(name);
}
