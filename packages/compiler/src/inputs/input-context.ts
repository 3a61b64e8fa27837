import type { Ir } from '../ir/ir.ts';
import type { Findings } from './findings.ts';
import type { NameIndex } from './name-index.ts';

/** What every part of the reading is handed. */
export interface InputContext {
  readonly ir: Ir;
  readonly names: NameIndex;
  readonly findings: Findings;
}
