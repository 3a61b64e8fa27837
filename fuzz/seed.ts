/** A sound contract file, or a bad example, with all that belongs to it; cases are made of these. */
export interface Seed {
  readonly text: string;
  /** The words of the contract; empty where it has none. */
  readonly prose: string;
  /** Whether it is meant to run. */
  readonly isSound: boolean;
  /** The files that it may use, by their paths. */
  readonly files: Readonly<Record<string, string>>;
}
