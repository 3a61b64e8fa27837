export {
  type BatchOutcome,
  type BatchRequest,
  type BatchSummary,
  type BatchWatcher,
  type RefusedRow,
} from './batch/batch-request.ts';
export { runBatch } from './batch/run-batch.ts';
export { EXIT, type ExitCode } from './exit-code.ts';
export { Refusal } from './files/refusal.ts';
export type { Host, Sink } from './host/host.ts';
export { processHost } from './host/process-host.ts';
export { plainStyle, type Style } from './host/style.ts';
export { runTerms } from './run-terms.ts';
