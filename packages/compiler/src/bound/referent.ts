import type { LocalBinding, OccurrenceBinding, Scope } from './scope.ts';
import type { ContractSymbol, EventSymbol } from './symbol.ts';

/** What a name, where it is used, stands for. */
export type Referent =
  | { readonly kind: 'local'; readonly local: LocalBinding }
  /** A field of an occurrence in scope, or (`of` null) of the event it is written with. */
  | { readonly kind: 'field'; readonly of: OccurrenceBinding | null }
  /** `the Notice of the last Default`: the occurrence that a derived event follows. */
  | { readonly kind: 'origin'; readonly event: EventSymbol }
  /** `the Issuance`: an occurrence in scope. */
  | { readonly kind: 'occurrence'; readonly occurrence: OccurrenceBinding }
  /** `key` is the occurrence in scope that a keyed symbol is read for. */
  | {
      readonly kind: 'declared';
      readonly symbol: ContractSymbol;
      readonly key: OccurrenceBinding | null;
    }
  /** Nothing in scope: a member of a `one of` type, which only types can tell, or a mistake. */
  | { readonly kind: 'open'; readonly scope: Scope | null }
  /** Reported already. */
  | { readonly kind: 'unknown' };
