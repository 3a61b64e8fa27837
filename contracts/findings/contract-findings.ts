import type { ComparedAmbiguity, Compilation } from '@termsheet/compiler';
import type { DutyFindings } from './find-duties.ts';

/** What is found in one contract. */
export interface ContractFindings {
  /** What the ids of its known defects begin with. */
  readonly prefix: 'HT' | 'DT';
  readonly title: string;
  readonly compilation: Compilation;
  /** Its ambiguities, over all scenarios of its folder. */
  readonly compared: readonly ComparedAmbiguity[];
  readonly duties: DutyFindings;
}
