import type { Name } from '@termsheet/dsl';
import type { ContractSymbol, EventSymbol, SymbolKind, SymbolOf } from './symbol.ts';

/** Every symbol of a kind, in the order of the file. */
export type SymbolLists = {
  readonly [Kind in SymbolKind]: SymbolOf<Kind>[];
};

/** The contract's one name space, with the lists from which indexes come. */
export interface SymbolTable {
  /** What a name means in the document in which it stands. */
  readonly find: (name: Name) => ContractSymbol | undefined;
  /** By the name under which the file that is compiled knows each. */
  readonly byName: ReadonlyMap<string, ContractSymbol>;
  readonly lists: { readonly [Kind in SymbolKind]: readonly SymbolOf<Kind>[] };
  /** The symbol that each declared name introduces, also where the name is declared twice. */
  readonly byDeclaration: ReadonlyMap<Name, ContractSymbol>;
  /** Which events have a field of a name. */
  readonly eventsByField: ReadonlyMap<string, readonly EventSymbol[]>;
  /** The names of all members of `one of` types. */
  readonly memberNames: ReadonlySet<string>;
}

/** The empty lists of a symbol table in the making. */
export function emptySymbolLists(): SymbolLists {
  return {
    party: [],
    'share class': [],
    calendar: [],
    blank: [],
    fact: [],
    state: [],
    definition: [],
    ambiguity: [],
    unresolved: [],
    event: [],
    obligation: [],
    right: [],
    covenant: [],
    'late cost': [],
  };
}
