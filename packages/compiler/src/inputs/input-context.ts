import type { Tables } from '../ir/tables.ts';
import type { Findings } from './findings.ts';
import type { Keys } from './keys.ts';
import type { NameIndex } from './name-index.ts';

/** What every part of the reading is handed. */
export interface InputContext {
  readonly ir: Tables;
  readonly names: NameIndex;
  readonly findings: Findings;
  readonly keys: Keys;
  /** The place of the event being read: it can only speak of those told before it. */
  readonly before: number;
  /** What the values read are: a difference of prices can come out below zero, an input cannot. */
  readonly reads: 'inputs' | 'results';
}
