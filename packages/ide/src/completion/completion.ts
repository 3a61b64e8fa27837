import type { Span } from '@termsheet/dsl';

/** What a proposal is, by which editors choose its sign. */
export type CompletionKind =
  | 'blank'
  | 'fact'
  | 'quantity'
  | 'definition'
  | 'ambiguity'
  | 'unresolved'
  | 'event'
  | 'schedule'
  | 'table'
  | 'obligation'
  | 'right'
  | 'covenant'
  | 'party'
  | 'share class'
  | 'calendar'
  | 'field'
  | 'local'
  | 'member'
  | 'word'
  | 'skeleton'
  | 'figure'
  | 'type'
  | 'clause'
  | 'scenario'
  | 'text'
  | 'file'
  | 'built-in';

/** Where a proposal's documentation is found, as plain data. */
export type CompletionSource =
  | { readonly of: 'term'; readonly path: string; readonly name: string }
  | { readonly of: 'field'; readonly path: string; readonly event: string; readonly name: string }
  | { readonly of: 'clause'; readonly path: string; readonly reference: string }
  | { readonly of: 'scenario'; readonly path: string; readonly title: string };

/** One proposal of what to write at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What it is: its type with its unit, or what a word begins. */
  readonly detail: string | null;
  /** Where it is declared: a clause, or another file. */
  readonly where: string | null;
  /** What is written; a snippet marks its places with `${1:…}`. */
  readonly text: string;
  readonly isSnippet: boolean;
  /** What it takes the place of, to the end of the words that stand there. */
  readonly replaces: Span;
  /** The same, to the cursor only. */
  readonly inserts: Span;
  /** What is held against the words typed so far. */
  readonly filter: string;
  /** Proposals are shown in the order of this text. */
  readonly order: string;
  readonly source: CompletionSource | null;
  /** In Markdown; null until it is asked for. */
  readonly documentation: string | null;
}

/** A proposal before it is known what it takes the place of. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string | null;
  readonly where?: string | null;
  /** The label where left out. */
  readonly text?: string;
  readonly isSnippet?: boolean;
  readonly filter?: string;
  /** The lower, the earlier it is shown. */
  readonly rank: number;
  readonly source?: CompletionSource;
}
