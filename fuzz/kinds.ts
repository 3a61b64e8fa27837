/** What is tried: what is mangled, or (layouts) made up and laid out; and how many times `pnpm fuzz` does it. */
export const FUZZ_KINDS = ['sources', 'scenario files', 'layouts', 'completions'] as const;

export type FuzzKind = (typeof FUZZ_KINDS)[number];

export const CASES: Readonly<Record<FuzzKind, number>> = {
  sources: 200_000,
  'scenario files': 20_000,
  layouts: 50_000,
  // Every line of every contract, and some mangled texts besides.
  completions: 24_000,
};

/**
 * A single case that works longer than so many milliseconds has hung; waiting for other processes does not
 * count. A case of `completions` is a whole line: some hundred places, each in a text of its own.
 */
export const LIMITS: Readonly<Record<FuzzKind, number>> = {
  sources: 1_000,
  'scenario files': 1_000,
  layouts: 1_000,
  completions: 20_000,
};

/** What a worker is asked to do: cases `from`, `from + step`, … below `to`. */
export interface FuzzWork {
  readonly kind: FuzzKind;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** The number of the case in hand, for the watch over workers that hang. */
  readonly progress: SharedArrayBuffer;
}

/** What a worker answers. */
export interface FuzzReport {
  readonly done: number;
  /** How many cases came to a contract that runs: few would mean that little but the parser is tried. */
  readonly ran: number;
  readonly slowest: { readonly case: number; readonly milliseconds: number };
  readonly failures: readonly { readonly case: number; readonly message: string }[];
}
