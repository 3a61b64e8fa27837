import { proseNameDiagnostics } from './names/prose-name-diagnostics.ts';
import { proseAttachmentsMissing } from './prose-attachments-missing.ts';
import { proseBlanksNotFilled } from './prose-blanks-not-filled.ts';
import { proseMeaningElsewhere } from './prose-meaning-elsewhere.ts';
import { proseNoticeNumberMissing } from './prose-notice-number-missing.ts';
import { proseSectionMissing } from './prose-section-missing.ts';
import { proseTableDoesNotAddUp } from './prose-table-does-not-add-up.ts';
import { proseTermNotWhereSaid } from './prose-term-not-where-said.ts';
import { proseTermsNotDefined } from './prose-terms-not-defined.ts';
import { wordsAndFiguresDiffer } from './words-and-figures-differ.ts';
import { wrongCrossReference } from './wrong-cross-reference.ts';
import { oneThingCitedTwoWays } from './one-thing-cited-two-ways.ts';
import { listJoinedEarly } from './list-joined-early.ts';
import { consequenceInLastItem } from './consequence-in-last-item.ts';
import { conjunctionsRunTogether } from './conjunctions-run-together.ts';
import { labelsNestedAlike } from './labels-nested-alike.ts';
import { insolvencyEventsSplit } from './insolvency-events-split.ts';
import { mirroredProvisionLeftOut } from './mirrored-provision-left-out.ts';
import { covenantWithoutTerm } from './covenant-without-term.ts';
import { payableOnlyAtClosing } from './payable-only-at-closing.ts';
import { proseTimeElsewhere } from './prose-time-elsewhere.ts';
import { wordDiffersInLikePassage } from './word-differs-in-like-passage.ts';
import { copyNotCarriedThrough } from './copy-not-carried-through.ts';
import { provisionGivenTwice } from './provision-given-twice.ts';
import { enumerationLeftShort } from './enumeration-left-short.ts';
import { survivalLeavesOut } from './survival-leaves-out.ts';
import { costAllocatedTwice } from './cost-allocated-twice.ts';
import { oneEventTwoPeriods } from './one-event-two-periods.ts';
import { costExceptedAndOwed } from './cost-excepted-and-owed.ts';

/** What the words of a contract can have wrong in themselves. */
export const proseDiagnostics = [
  ...proseNameDiagnostics,
  proseSectionMissing,
  proseTableDoesNotAddUp,
  proseTermNotWhereSaid,
  proseTermsNotDefined,
  wordDiffersInLikePassage,
  copyNotCarriedThrough,
  provisionGivenTwice,
  enumerationLeftShort,
  survivalLeavesOut,
  costAllocatedTwice,
  oneEventTwoPeriods,
  costExceptedAndOwed,
  wordsAndFiguresDiffer,
  wrongCrossReference,
  oneThingCitedTwoWays,
  listJoinedEarly,
  consequenceInLastItem,
  conjunctionsRunTogether,
  labelsNestedAlike,
  insolvencyEventsSplit,
  mirroredProvisionLeftOut,
  covenantWithoutTerm,
  payableOnlyAtClosing,
  proseBlanksNotFilled,
  proseAttachmentsMissing,
  proseMeaningElsewhere,
  proseNoticeNumberMissing,
  proseTimeElsewhere,
] as const;
