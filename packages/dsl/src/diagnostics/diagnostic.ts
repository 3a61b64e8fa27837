import type { Span } from '../tree/span.ts';

export type Severity = 'error' | 'warning' | 'information';

/** A second place that a message speaks of. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** A place in the words of the contract, which are no file of ours. */
export interface ProsePlace {
  /** The innermost numbered part, as it is cited; null before the first. */
  readonly section: string | null;
  /** From 1. */
  readonly line: number;
  /** The words there, with what stands about them, white space folded. */
  readonly words: string;
}

/** A change that certainly mends what was found. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** One finding in one file, in words for a lawyer. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  /** What is wrong. */
  readonly message: string;
  /** Why it matters here. */
  readonly why: string;
  /** What to write instead. */
  readonly help: string;
  readonly related: readonly RelatedPlace[];
  /** The places in the prose that the message speaks of, in their order of weight. */
  readonly prose: readonly ProsePlace[];
  readonly fix: Fix | null;
}
