import type { Expression } from '@termsheet/dsl';
import { type Constants, takingReading } from '../conditions/constant-of.ts';
import { symbolsReached } from '../index/symbols-reached.ts';
import type { SettledContext } from '../rule-context.ts';

/** So many readings of what one place says are tried, one at a time. */
const MAX_READINGS = 16;

/** A reading by its words, and the Term that has it. */
export interface NamedReading {
  readonly of: string;
  readonly label: string;
}

/** What is known where one reading of one ambiguity is taken. */
export interface UnderReading {
  readonly constants: Constants;
  /** Null where what is asked about reads no ambiguity. */
  readonly reading: NamedReading | null;
}

/** Each reading of each ambiguity that some expressions read, themselves or through Terms. */
export function underEachReading(
  { checked, index }: SettledContext,
  read: readonly Expression[],
): readonly UnderReading[] {
  const { constants } = index;
  const found: UnderReading[] = [];
  for (const symbol of symbolsReached(checked.bound, read)) {
    if (symbol.kind !== 'ambiguity') continue;
    for (const reading of symbol.node.readings) {
      if (found.length >= MAX_READINGS) return found;
      const named = { of: symbol.name.text, label: reading.label.text };
      found.push({ constants: takingReading(constants, symbol, reading), reading: named });
    }
  }
  return found.length === 0 ? [{ constants, reading: null }] : found;
}
