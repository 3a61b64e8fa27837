import type { ExitCode } from '../exit-code.ts';
import type { Host } from '../host/host.ts';

/** What a command line needs to do its work. */
export interface Setting {
  readonly host: Host;
  /** Takes what a command came to. */
  readonly finish: (code: ExitCode) => void;
}
