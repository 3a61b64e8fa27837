import type { QuickFix } from './finding.ts';
import { addBrackets } from './mends/add-brackets.ts';
import { chooseShareClass } from './mends/choose-share-class.ts';
import { declareName } from './mends/declare-name.ts';
import { declareTerm } from './mends/declare-term.ts';
import { didYouMean } from './mends/did-you-mean.ts';
import { headingLines } from './mends/heading-lines.ts';
import { leaveOut } from './mends/leave-out.ts';
import { leaveOutUnused } from './mends/leave-out-unused.ts';
import { mendLiteral } from './mends/mend-literal.ts';
import { nameOccurrence } from './mends/name-occurrence.ts';
import { relabel } from './mends/relabel.ts';
import { roundResult } from './mends/round-result.ts';
import { sayWhenDue } from './mends/say-when-due.ts';
import { swapWords } from './mends/swap-words.ts';
import { writeResultType } from './mends/write-result-type.ts';
import { writeUnit } from './mends/write-unit.ts';

/** Everything that mends findings, in the order in which it is offered. */
export const quickFixes: readonly QuickFix[] = [
  didYouMean,
  declareTerm,
  declareName,
  headingLines,
  writeUnit,
  chooseShareClass,
  nameOccurrence,
  swapWords,
  addBrackets,
  mendLiteral,
  relabel,
  roundResult,
  writeResultType,
  sayWhenDue,
  leaveOutUnused,
  leaveOut,
];
