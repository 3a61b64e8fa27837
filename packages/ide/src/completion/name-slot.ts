import type { ContractSymbol, Type } from '@termsheet/compiler';
import type { Expectation } from '@termsheet/dsl';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { AskedPlace } from './asked-place.ts';
import type { LocalScope } from './scope.ts';
import { NEAR } from './terms.ts';

/** A place at which a name may stand: what takes it there, and what stands about it. */
export interface NameSlot {
  readonly place: AskedPlace;
  readonly expectation: Expectation;
  readonly path: readonly SyntaxNode[];
  readonly scope: LocalScope;
  readonly wanted: Type | 'event' | null;
}

/** How near the declaration of a symbol is to a place. */
export function nearnessOf({ analysis, section }: AskedPlace, symbol: ContractSymbol): number {
  const { start } = symbol.name.span;
  if (section !== null && section.span.start <= start && start < section.span.end) {
    return NEAR.clause;
  }
  return start < analysis.text.length ? NEAR.file : NEAR.far;
}
