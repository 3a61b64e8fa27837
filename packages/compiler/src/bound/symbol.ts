import type {
  Accrual,
  Ambiguous,
  Blank,
  Calendar,
  Covenant,
  Definition,
  Event,
  Fact,
  Field,
  LateInterest,
  Name,
  Obligation,
  Party,
  PerDay,
  Right,
  ShareClass,
  State,
  Table,
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
  /** Where it is declared; what is owed is a field of an obligation's events. */
  readonly node: Field | Obligation;
}

/** An event with its own name space of fields, or a table with that of its columns. */
export interface EventSymbol extends Declared<'event', Event | Table | Obligation | Covenant> {
  readonly fields: ReadonlyMap<string, FieldSymbol>;
  /** What becomes of the obligation or covenant it is declared by; null where it is simply an event. */
  readonly becomes: Happening | null;
}

/** Whether a symbol is a schedule, whose dates are events that come by the calendar. */
export function isSchedule(symbol: ContractSymbol): symbol is EventSymbol {
  return (
    symbol.kind === 'event' &&
    symbol.node.kind === 'Event' &&
    symbol.node.occurs?.kind === 'Schedule'
  );
}

/** Something that becomes of an obligation or a covenant, and is an event of its own. */
export type Happening = 'arising' | 'performance' | 'lateness' | 'breach';

/** An obligation with the events that its duties bring about. */
export interface ObligationSymbol extends Declared<'obligation', Obligation> {
  readonly events: Readonly<Record<'arising' | 'performance' | 'lateness', EventSymbol>>;
}

export interface CovenantSymbol extends Declared<'covenant', Covenant> {
  readonly events: Readonly<Record<'breach', EventSymbol>>;
}

export type RightSymbol = Declared<'right', Right>;

/** What lateness costs, `as Default Interest`: the sum of what the duties of several obligations cost. */
export interface LateCostSymbol extends Declared<'late cost', Obligation> {
  readonly costs: LateCost[];
}

/** One line of one obligation that adds to a late cost. */
export interface LateCost {
  readonly obligation: ObligationSymbol;
  readonly cost: PerDay | LateInterest;
}

/** What a rule can change. */
export type WritableSymbol = StateSymbol | LateCostSymbol;

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
  | EventSymbol
  | ObligationSymbol
  | RightSymbol
  | CovenantSymbol
  | LateCostSymbol;

export type SymbolKind = ContractSymbol['kind'];

/** A symbol of one kind. */
export type SymbolOf<Kind extends SymbolKind> = Extract<ContractSymbol, { readonly kind: Kind }>;
