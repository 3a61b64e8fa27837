import type { Bound } from '@termsheet/compiler';
import type { Name, Section, Use, UseBinding } from '@termsheet/dsl';
import type { Declarations } from './declarations.ts';
import type { Meaning } from './meaning.ts';

/** What the names before `is` of a `use` stand for, which are those of the used document. */
export function* meaningsOfFilled(
  bound: Bound,
  declarations: Declarations,
  use: Use,
): Iterable<readonly [Name, Meaning]> {
  const used = bound.documents.list[0]?.uses.find(({ node }) => node === use)?.document;
  if (used === undefined) return;
  for (const binding of use.bindings) {
    const name = declaredIn(used.sections, binding.name.text);
    if (name === null) continue;
    const meaning = declarations.byName.get(name) ?? meaningOfAlias(bound, binding, name);
    if (meaning !== null) yield [binding.name, { ...meaning, name } as Meaning];
  }
}

/** `with Financing is Sale of Stock`: the name is the library's, and what it means here is the other. */
function meaningOfAlias({ symbols }: Bound, { value }: UseBinding, name: Name): Meaning | null {
  const symbol = value.kind === 'Reference' ? symbols.find(value.name) : undefined;
  return symbol === undefined ? null : { kind: 'symbol', symbol, name };
}

/** The words that declare a name in a document; null where none do. */
function declaredIn(sections: readonly Section[], text: string): Name | null {
  for (const section of sections) {
    if (section.kind !== 'Clause' && section.kind !== 'Contract') continue;
    for (const node of section.declarations) {
      const names = 'names' in node ? node.names : 'name' in node ? [node.name] : [];
      const found = names.find((name) => name.text === text);
      if (found !== undefined) return found;
    }
  }
  return null;
}
