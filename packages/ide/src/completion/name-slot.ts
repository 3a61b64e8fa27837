import type { ContractSymbol } from '@termsheet/compiler';
import type { Expectation } from '@termsheet/dsl';
import { type Wanted, wantedAt } from '../names/wanted-type.ts';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { AskedPlace } from './asked-place.ts';
import type { LocalScope } from './scope.ts';
import { NEAR } from './terms.ts';
import { halfWrittenTypes } from './type-of.ts';

/** A place at which a name may stand: what takes it there, and what stands about it. */
export interface NameSlot {
  readonly place: AskedPlace;
  readonly expectation: Expectation;
  readonly path: readonly SyntaxNode[];
  readonly scope: LocalScope;
  /** What fits there; null where no value is wanted, or any is. */
  readonly wanted: Wanted;
}

/** The slot of a place, with what is wanted in it. */
export function slotAt(known: Omit<NameSlot, 'wanted'>): NameSlot {
  const { place, path, scope } = known;
  const isWanting = path.at(-1)?.kind === 'Hole';
  const types = halfWrittenTypes({ analysis: place.analysis, scope });
  return { ...known, wanted: isWanting ? wantedAt(types, path) : null };
}

/** How near the declaration of a symbol is to a place. */
export function nearnessOf({ analysis, section }: AskedPlace, symbol: ContractSymbol): number {
  const { start } = symbol.name.span;
  if (section !== null && section.span.start <= start && start < section.span.end) {
    return NEAR.clause;
  }
  return start < analysis.text.length ? NEAR.file : NEAR.far;
}
