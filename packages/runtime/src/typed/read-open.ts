import { none } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { OpenSource } from './contract-names.ts';
import { readValue, type Slot } from './read-value.ts';

/** A slot that can be recorded as absent, or hold several values. */
export interface OpenSlot extends Slot {
  readonly several: boolean;
  /** What is absent, for a derivation to say. */
  readonly absent: () => string;
}

/** A value, `none`, or several values; several of which there is none are an empty list. */
export function readOpen(source: OpenSource, slot: OpenSlot, given: unknown): Value {
  if (given === 'none') return slot.several ? [] : none(slot.absent());
  const type = slot.several ? ({ kind: 'list', of: slot.type } as const) : slot.type;
  return readValue(source, { ...slot, type }, given);
}
