import type {
  AsIf,
  Accrual,
  AmountPerformed,
  Contract,
  Cure,
  Definition,
  Allocate,
  Event,
  EventStatistic,
  Expression,
  File,
  FollowedBy,
  Interpolation,
  It,
  Largest,
  Name,
  NoAdjustment,
  Obligation,
  OccursAfterEach,
  PickEvent,
  Right,
  Satisfaction,
  SolvedTogether,
  Source,
  Span,
  State,
  Target,
  ThereIs,
  Upon,
  Ambiguous,
  Check,
} from '@termsheet/dsl';
import type { Documents } from '../documents/document.ts';
import type { Referent } from './referent.ts';
import type { LocalBinding, OccurrenceBinding } from './scope.ts';
import type {
  ContractSymbol,
  DefinitionSymbol,
  EventSymbol,
  FieldSymbol,
  WritableSymbol,
} from './symbol.ts';
import type { SymbolTable } from './symbol-table.ts';

/** A node that runs through occurrences. */
export type RowsNode =
  EventStatistic | ThereIs | FollowedBy | OccursAfterEach | PickEvent | Target | Check | Allocate;

/** A declaration with a frame of its own, whose slot 0 can hold a parameter, key or trigger. */
export type FrameNode =
  | Definition
  | State
  | Accrual
  | Event
  | Upon
  | NoAdjustment
  | Check
  | Ambiguous
  | Obligation
  | Right
  | Satisfaction;

/** One rule, with the clause it stands in. */
export interface BoundRule {
  readonly node: Upon;
  readonly clause: string;
  readonly events: readonly EventSymbol[];
}

/** One write of one rule. */
export interface BoundWrite {
  readonly rule: BoundRule;
  /** Its index among the rule's statements. */
  readonly statement: number;
  readonly state: WritableSymbol;
}

/** `no adjustment …` with the writes it can forbid. */
export interface BoundException {
  readonly node: NoAdjustment;
  readonly clause: string;
  readonly state: WritableSymbol | null;
  readonly writes: readonly BoundWrite[];
  readonly events: readonly EventSymbol[];
}

/** `solved together …` with the definitions it names. */
export interface BoundSystem {
  readonly node: SolvedTogether;
  readonly clause: string;
  readonly members: readonly DefinitionSymbol[];
}

/** A column of a table. */
export interface TableColumn {
  readonly table: EventSymbol;
  readonly column: FieldSymbol;
}

/** That one symbol's meaning reads another. */
export interface Dependency {
  readonly symbol: ContractSymbol;
  readonly span: Span;
}

/** A file with every name resolved; side tables by node, and nothing of the tree changed. */
export interface Bound {
  readonly documents: Documents;
  readonly source: Source;
  readonly file: File;
  readonly contract: Contract | null;
  readonly symbols: SymbolTable;
  readonly referents: ReadonlyMap<Name, Referent>;
  readonly its: ReadonlyMap<It, OccurrenceBinding>;
  readonly rows: ReadonlyMap<RowsNode, OccurrenceBinding>;
  /** Whose part of an allocation is asked for. */
  readonly parts: ReadonlyMap<Allocate, OccurrenceBinding>;
  readonly variables: ReadonlyMap<Largest, LocalBinding>;
  readonly frames: ReadonlyMap<FrameNode, LocalBinding | OccurrenceBinding>;
  /** The event whose occurrences key a fact, state, definition, ambiguity, obligation or right. */
  readonly keys: ReadonlyMap<ContractSymbol, EventSymbol>;
  readonly systems: readonly BoundSystem[];
  /** Every `as if`, in no particular order. */
  readonly hypotheses: readonly AsIf[];
  /**
   * The notice from which the time for a cure runs, the first after the duty was due; and the events
   * that the days of a right's window are counted from, where none is at hand.
   */
  readonly notices: ReadonlyMap<Cure | Expression, OccurrenceBinding>;
  /** The performance whose amount is meant. */
  readonly performances: ReadonlyMap<AmountPerformed, OccurrenceBinding>;
  /** The column that is read between the rows of a table; none where there is none. */
  readonly interpolated: ReadonlyMap<Interpolation, TableColumn>;
  readonly dependencies: ReadonlyMap<ContractSymbol, readonly Dependency[]>;
  /** The event whose occurrences a derived event follows, one for one. */
  readonly origins: ReadonlyMap<EventSymbol, EventSymbol>;
  /** What decides whether a derived event occurs. */
  readonly eventDependencies: ReadonlyMap<ContractSymbol, readonly Dependency[]>;
  readonly rules: readonly BoundRule[];
  readonly writes: ReadonlyMap<BoundRule, readonly BoundWrite[]>;
  readonly exceptions: readonly BoundException[];
  readonly checks: readonly { readonly node: Check; readonly clause: string }[];
}
