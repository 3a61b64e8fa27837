import type { Edit, Place } from '../workspace/place.ts';

/** What an action does, in the words that editors sort by. */
export type CodeActionKind =
  | 'quickfix'
  | 'refactor.extract'
  | 'refactor.inline'
  | 'refactor.rewrite'
  | 'refactor.move'
  | 'source.fixAll';

/** Something that an editor can do to a contract, ready to be done. */
export interface CodeAction {
  /** For the one who reads the contract: a sentence without its full stop. */
  readonly title: string;
  readonly kind: CodeActionKind;
  /** The code of the finding that it mends; null where it mends none. */
  readonly code: string | null;
  /** What it changes; none where it is disabled. */
  readonly edits: readonly Edit[];
  /** Whether it is what one would do without a second thought. */
  readonly isPreferred: boolean;
  /** What to select once the edits are made, as the name that was given; null to leave the cursor. */
  readonly select: Place | null;
  /** Why it cannot be done here, in a sentence; null where it can. */
  readonly disabled: string | null;
}
