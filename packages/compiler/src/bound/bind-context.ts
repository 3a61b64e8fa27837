import type {
  Allocate,
  AmountPerformed,
  AsIf,
  Cure,
  Expression,
  Interpolation,
  It,
  Largest,
  Name,
} from '@termsheet/dsl';
import type {
  BoundException,
  BoundRule,
  BoundSystem,
  BoundWrite,
  Dependency,
  FrameNode,
  RowsNode,
  TableColumn,
} from './bound.ts';
import type { Documents } from '../documents/document.ts';
import type { Findings } from './findings.ts';
import type { Referent } from './referent.ts';
import type { LocalBinding, OccurrenceBinding, Scope } from './scope.ts';
import type { ContractSymbol, EventSymbol } from './symbol.ts';
import type { SymbolTable } from './symbol-table.ts';

/** The side tables in the making. */
export interface BindTables {
  readonly referents: Map<Name, Referent>;
  readonly its: Map<It, OccurrenceBinding>;
  readonly rows: Map<RowsNode, OccurrenceBinding>;
  readonly parts: Map<Allocate, OccurrenceBinding>;
  readonly variables: Map<Largest, LocalBinding>;
  readonly frames: Map<FrameNode, LocalBinding | OccurrenceBinding>;
  readonly keys: Map<ContractSymbol, EventSymbol>;
  readonly systems: BoundSystem[];
  readonly hypotheses: AsIf[];
  readonly notices: Map<Cure | Expression, OccurrenceBinding>;
  readonly performances: Map<AmountPerformed, OccurrenceBinding>;
  readonly interpolated: Map<Interpolation, TableColumn>;
  readonly dependencies: Map<ContractSymbol, Dependency[]>;
  readonly origins: Map<EventSymbol, EventSymbol>;
  readonly eventDependencies: Map<ContractSymbol, Dependency[]>;
  readonly rules: BoundRule[];
  readonly writes: Map<BoundRule, BoundWrite[]>;
  readonly exceptions: BoundException[];
  /** The sections with a write whose target could not be resolved. */
  readonly unresolvedWrites: Set<string>;
}

/** What every chapter of name resolution is handed. */
export interface BindContext extends Findings {
  readonly documents: Documents;
  readonly symbols: SymbolTable;
  readonly tables: BindTables;
  /** The symbol whose meaning is being read; null in rules and checks. */
  readonly owner: ContractSymbol | null;
  /** Resolves a whole expression: the chapters call each other through this. */
  readonly bind: (context: BindContext, scope: Scope | null, expression: Expression) => void;
}

/** The empty side tables. */
export function emptyBindTables(): BindTables {
  return {
    referents: new Map(),
    its: new Map(),
    rows: new Map(),
    parts: new Map(),
    variables: new Map(),
    frames: new Map(),
    keys: new Map(),
    systems: [],
    hypotheses: [],
    notices: new Map(),
    performances: new Map(),
    interpolated: new Map(),
    dependencies: new Map(),
    origins: new Map(),
    eventDependencies: new Map(),
    rules: [],
    writes: new Map(),
    exceptions: [],
    unresolvedWrites: new Set(),
  };
}

/** Notes that the owner's meaning reads a symbol. */
export function noteDependency(
  context: BindContext,
  symbol: ContractSymbol,
  at: Pick<Name, 'span'>,
): void {
  if (context.owner === null) return;
  const { dependencies } = context.tables;
  const noted = dependencies.get(context.owner);
  if (noted === undefined) dependencies.set(context.owner, [{ symbol, span: at.span }]);
  else noted.push({ symbol, span: at.span });
}
