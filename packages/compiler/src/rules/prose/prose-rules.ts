import type { WordsRule } from '../rule-context.ts';
import { PROSE_NAME_RULES } from './names/prose-name-rules.ts';
import { proseAttachmentsAreThere } from './prose-attachments-are-there.ts';
import { proseFiguresAgree } from './prose-figures-agree.ts';
import { proseMeaningsAreHere } from './prose-meanings-are-here.ts';
import { proseNoticesHaveNumbers } from './prose-notices-have-numbers.ts';
import { proseSectionsAreThere } from './prose-sections-are-there.ts';
import { proseTermsAreDefined } from './prose-terms-are-defined.ts';
import { proseTermsAreWhereSaid } from './prose-terms-are-where-said.ts';
import { citedPartsHaveIt } from './cited-parts-have-it.ts';
import { thingsAreCitedOneWay } from './things-are-cited-one-way.ts';
import { listsAreJoinedOnce } from './lists-are-joined-once.ts';
import { consequencesStandApart } from './consequences-stand-apart.ts';
import { conjunctionsAreOne } from './conjunctions-are-one.ts';
import { labelsAreToldApart } from './labels-are-told-apart.ts';
import { insolvencyIsTreatedAlike } from './insolvency-is-treated-alike.ts';
import { mirroredProvisionsAreCitedAlike } from './mirrored-provisions-are-cited-alike.ts';
import { covenantsLastAlike } from './covenants-last-alike.ts';
import { debtsWithoutClosingFallDue } from './debts-without-closing-fall-due.ts';
import { proseTimesAreHere } from './prose-times-are-here.ts';
import { likePassagesAgree } from './like-passages-agree.ts';
import { rowsAreWhole } from './rows-are-whole.ts';
import { whatWorksAfterSurvives } from './what-works-after-survives.ts';
import { enforcementHasOnePayer } from './enforcement-has-one-payer.ts';
import { eventsHaveOnePeriod } from './events-have-one-period.ts';
import { exceptedCostsStayExcepted } from './excepted-costs-stay-excepted.ts';

/** Laws that the words of a contract must keep, whatever its file says. */
export const PROSE_RULES: readonly WordsRule[] = [
  proseTermsAreDefined,
  proseTermsAreWhereSaid,
  ...PROSE_NAME_RULES,
  proseSectionsAreThere,
  likePassagesAgree,
  rowsAreWhole,
  whatWorksAfterSurvives,
  enforcementHasOnePayer,
  eventsHaveOnePeriod,
  exceptedCostsStayExcepted,
  proseFiguresAgree,
  citedPartsHaveIt,
  thingsAreCitedOneWay,
  listsAreJoinedOnce,
  consequencesStandApart,
  conjunctionsAreOne,
  labelsAreToldApart,
  insolvencyIsTreatedAlike,
  mirroredProvisionsAreCitedAlike,
  covenantsLastAlike,
  debtsWithoutClosingFallDue,
  proseAttachmentsAreThere,
  proseMeaningsAreHere,
  proseNoticesHaveNumbers,
  proseTimesAreHere,
];
