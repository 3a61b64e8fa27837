import type { Bound } from '@termsheet/compiler';
import type { Declaration, Name } from '@termsheet/dsl';
import { nodesBelow } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { memberKey } from './declarations.ts';
import { identityOfPlace } from './identity.ts';

const known = new WeakMap<Analysis, readonly ReadonlySet<string>[]>();

/**
 * What is declared in several places and is one thing all the same, as identities: a party of two
 * documents, a Term over which another prevails, a late cost that several obligations add to, a field
 * that is read whichever of two events it is, a member of types that are one.
 */
export function kinOf(analysis: Analysis): readonly ReadonlySet<string>[] {
  const last = known.get(analysis);
  if (last !== undefined) return last;
  const { bound } = analysis.compilation;
  const bySymbol = Map.groupBy(bound.symbols.byDeclaration, ([, symbol]) => symbol);
  const groups: readonly (readonly Name[])[] = [
    ...[...bySymbol.values()].map((group) => group.map(([name]) => name)),
    ...acrossDocuments(bound),
    ...sharedFields(bound),
    ...sharedMembers(bound),
  ];
  const kin = groups.flatMap((names) => {
    const group = new Set(names.map((name) => identityOf(analysis, name)));
    return group.size > 1 ? [group] : [];
  });
  known.set(analysis, kin);
  return kin;
}

function identityOf(analysis: Analysis, name: Name): string {
  const { path, span } = analysis.place(name.span);
  return identityOfPlace(path, span);
}

/** Parties, share classes and calendars are those of the deal, whichever document names them. */
const OF_THE_DEAL: ReadonlySet<Declaration['kind']> = new Set(['Party', 'ShareClass', 'Calendar']);

/** The names that two documents declare, under the name by which the deal knows them. */
function acrossDocuments({ documents }: Bound): readonly (readonly Name[])[] {
  if (documents.list.length === 1) return [];
  const byName = new Map<string, Name[]>();
  for (const { prefix, sections } of documents.list) {
    const own = new Set<string>();
    for (const [name, node] of declaredIn(sections)) {
      const isOfAll = prefix === null || OF_THE_DEAL.has(node.kind);
      const key = isOfAll ? name.text : `${prefix} ${name.text}`;
      if (own.has(key)) continue;
      own.add(key);
      const names = byName.get(key);
      if (names === undefined) byName.set(key, [name]);
      else names.push(name);
    }
  }
  return [...byName.values()].filter(({ length }) => length > 1);
}

function* declaredIn(sections: Bound['file']['sections']): Iterable<readonly [Name, Declaration]> {
  for (const section of sections) {
    if (section.kind !== 'Clause' && section.kind !== 'Contract') continue;
    for (const node of section.declarations) {
      const names = 'names' in node ? node.names : 'name' in node ? [node.name] : [];
      for (const name of names) yield [name, node];
    }
  }
}

/** `upon E or F` reads a field that both have; and what a library's event is filled with has its fields. */
function sharedFields({ referents, documents, symbols }: Bound): readonly (readonly Name[])[] {
  const groups: Name[][] = [];
  for (const [name, referent] of referents) {
    if (referent.kind !== 'field' || referent.of === null || referent.of.events.length < 2)
      continue;
    groups.push(referent.of.events.flatMap(({ fields }) => fields.get(name.text)?.name ?? []));
  }
  for (const aliases of documents.aliases.values()) {
    for (const { node, meant } of aliases.values()) {
      const symbol = symbols.find(meant);
      if (node.kind !== 'Event' || symbol?.kind !== 'event') continue;
      for (const field of node.fields.flatMap(({ names }) => names)) {
        const filling = symbol.fields.get(field.text);
        if (filling !== undefined) groups.push([field, filling.name]);
      }
    }
  }
  return groups;
}

/** Where one name is a member of types that list the same. */
function sharedMembers({ file }: Bound): readonly (readonly Name[])[] {
  const listed = new Map<string, Name[]>();
  for (const node of nodesBelow(file.sections.filter(({ kind }) => kind === 'Clause'))) {
    if (node.kind !== 'OneOfType') continue;
    const { members } = node as unknown as { readonly members: readonly Name[] };
    const type = members.map(({ text }) => text);
    for (const name of members) {
      const key = memberKey(name.text, type);
      const names = listed.get(key);
      if (names === undefined) listed.set(key, [name]);
      else names.push(name);
    }
  }
  return [...listed.values()];
}

/** Everything that is one with what has an identity, in some files. */
export function withKin(identity: string, analyses: readonly Analysis[]): ReadonlySet<string> {
  const identities = new Set([identity]);
  const groups = analyses.flatMap(kinOf);
  for (const each of identities) {
    for (const group of groups)
      if (group.has(each)) for (const other of group) identities.add(other);
  }
  return identities;
}
