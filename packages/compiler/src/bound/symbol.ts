import type {
  Accrual,
  Ambiguous,
  Blank,
  Calendar,
  Definition,
  Event,
  Fact,
  Field,
  Name,
  Party,
  ShareClass,
  State,
  Unresolved,
} from '@termsheet/dsl';

/** What every declared name has: where it stands and its place among its kind. */
interface Declared<Kind extends string, Node> {
  readonly kind: Kind;
  readonly name: Name;
  /** Its index among the symbols of its kind, which is also its index in the IR. */
  readonly index: number;
  /** The clause it stands in, with `§`; empty in the contract's heading. */
  readonly clause: string;
  readonly node: Node;
}

export type PartySymbol = Declared<'party', Party>;
export type ShareClassSymbol = Declared<'share class', ShareClass>;
export type CalendarSymbol = Declared<'calendar', Calendar>;
export type BlankSymbol = Declared<'blank', Blank>;
export type FactSymbol = Declared<'fact', Fact>;
/** A quantity with a history, or what accrues by itself and is written all the same. */
export type StateSymbol = Declared<'state', State | Accrual>;
export type DefinitionSymbol = Declared<'definition', Definition>;
export type AmbiguitySymbol = Declared<'ambiguity', Ambiguous>;
export type UnresolvedSymbol = Declared<'unresolved', Unresolved>;

/** A field, in the name space of its event. */
export interface FieldSymbol {
  readonly name: Name;
  /** Its index among its event's fields. */
  readonly index: number;
  readonly node: Field;
}

/** An event with its own name space of fields. */
export interface EventSymbol extends Declared<'event', Event> {
  readonly fields: ReadonlyMap<string, FieldSymbol>;
}

/** Anything that stands in the contract's one name space. */
export type ContractSymbol =
  | PartySymbol
  | ShareClassSymbol
  | CalendarSymbol
  | BlankSymbol
  | FactSymbol
  | StateSymbol
  | DefinitionSymbol
  | AmbiguitySymbol
  | UnresolvedSymbol
  | EventSymbol;

export type SymbolKind = ContractSymbol['kind'];

/** A symbol of one kind. */
export type SymbolOf<Kind extends SymbolKind> = Extract<ContractSymbol, { readonly kind: Kind }>;
