import type { Source } from '@termsheet/dsl';
import type { Day, Inputs } from '@termsheet/runtime';
import type { Compilation } from '../compile/compilation.ts';
import type { OpenFile } from '../documents/gather-documents.ts';

/** What a certificate is made from. */
export interface CertificateRequest {
  /** A sound contract. */
  readonly compilation: Compilation;
  /** Opens the files that the contract uses. */
  readonly open: OpenFile;
  readonly template: Source;
  readonly inputs: Inputs;
  /** The place of the event among those that were reported, from 0. */
  readonly event: number;
  /** The day at whose close the document is to speak; null for that on which the event takes effect. */
  readonly on: Day | null;
  /** Until which day an effect of the event is waited for, where `on` does not say. */
  readonly through: Day | null;
}
