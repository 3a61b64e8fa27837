import type { Style } from './style.ts';

/** Where text goes. */
export interface Sink {
  readonly write: (text: string) => void;
  /** How text is painted there; plain unless a person reads it in colour. */
  readonly style: Style;
  /** How many characters a line there can hold. */
  readonly width: number;
}

/** All that a command touches of the process it runs in; tests put their own in its place. */
export interface Host {
  readonly workingDirectory: string;
  readonly standardInput: AsyncIterable<Uint8Array>;
  /** Takes results. */
  readonly output: Sink;
  /** Takes what is said about the work: refusals, progress, the findings of other commands. */
  readonly messages: Sink;
  /** Milliseconds since some moment, for showing how long work took and for nothing else. */
  readonly clock: () => number;
}
