import type { Diagnostic } from '@termsheet/dsl';
import type { Checked } from '../checked/checked.ts';

/** What every rule is handed. */
export interface RuleContext {
  readonly checked: Checked;
  /** The contract's words, where they are at hand. */
  readonly prose: string | null;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Whether nothing is wrong so far: what is wrong may have been meant to read anything. */
  readonly isSettled: boolean;
}

/** A law that a file as a whole must keep. */
export type Rule = (context: RuleContext) => void;
