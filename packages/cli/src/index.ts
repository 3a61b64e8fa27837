export { EXIT, type ExitCode } from './exit-code.ts';
export type { Host, Sink } from './host/host.ts';
export { plainStyle, type Style } from './host/style.ts';
export { runTerms } from './run-terms.ts';
