import type { Diagnostic } from '@termsheet/dsl';
import type { Checked } from '../checked/checked.ts';

/** What every rule is handed. */
export interface RuleContext {
  readonly checked: Checked;
  /** The contract's words, where they are at hand. */
  readonly prose: string | null;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Names that were suggested in the place of others: perhaps they are read there. */
  readonly suggested: ReadonlySet<string>;
  /**
   * Whether nothing is wrong but names that are not declared: what is wrong otherwise may have been
   * meant to read anything.
   */
  readonly isSettled: boolean;
}

/** A law that a file as a whole must keep. */
export type Rule = (context: RuleContext) => void;
