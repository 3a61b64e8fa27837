import type { Span } from '../tree/span.ts';

export type Severity = 'error' | 'warning' | 'information';

/** A second place that a message speaks of. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
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
  readonly fix: Fix | null;
}
