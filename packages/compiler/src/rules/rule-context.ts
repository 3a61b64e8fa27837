import type { Diagnostic, Span } from '@termsheet/dsl';
import type { Checked } from '../checked/checked.ts';
import type { Prose } from '../prose/read-prose.ts';
import type { FileIndex } from './index/file-index.ts';

/** What every rule is handed. */
export interface RuleContext {
  readonly checked: Checked;
  /** The contract's words, read once; null where they are not at hand. */
  readonly proseIndex: Prose | null;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** What the rules for a file without errors are handed besides. */
export interface SettledContext extends RuleContext {
  readonly index: FileIndex;
}

/** What the rules on the words alone are handed: nothing of the file. */
export interface WordsContext {
  readonly proseIndex: Prose;
  /** Where the file names its prose: what is found there is told here. */
  readonly place: Span;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** A law that a file as a whole must keep. */
export type Rule = (context: RuleContext) => void;

/**
 * A law for a file without errors: what is wrong may have been meant to keep it. What it finds is no error, so
 * that the meaning of a file can be had without it.
 */
export type SettledRule = (context: SettledContext) => void;

/** A law that the words of a contract keep or break by themselves. */
export type WordsRule = (context: WordsContext) => void;
