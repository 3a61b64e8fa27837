import type { QuickFix } from './finding.ts';
import { addBrackets } from './mends/add-brackets.ts';
import { changeDeclaration } from './mends/change-declaration.ts';
import { chooseReading } from './mends/choose-reading.ts';
import { chooseShareClass } from './mends/choose-share-class.ts';
import { completeDayCount } from './mends/complete-day-count.ts';
import { completeRight } from './mends/complete-right.ts';
import { declareField } from './mends/declare-field.ts';
import { declareName } from './mends/declare-name.ts';
import { declareTerm } from './mends/declare-term.ts';
import { didYouMean } from './mends/did-you-mean.ts';
import { expectFound } from './mends/expect-found.ts';
import { headingLines } from './mends/heading-lines.ts';
import { leaveOut } from './mends/leave-out.ts';
import { leaveOutUnused } from './mends/leave-out-unused.ts';
import { mendLiteral } from './mends/mend-literal.ts';
import { mendScenario } from './mends/mend-scenario.ts';
import { mendUse } from './mends/mend-use.ts';
import { mendValue } from './mends/mend-value.ts';
import { mendWords } from './mends/mend-words.ts';
import { moveDay } from './mends/move-day.ts';
import { moveItem } from './mends/move-item.ts';
import { nameOccurrence } from './mends/name-occurrence.ts';
import { relabel } from './mends/relabel.ts';
import { roundResult } from './mends/round-result.ts';
import { sayWhenDue } from './mends/say-when-due.ts';
import { swapWords } from './mends/swap-words.ts';
import { underClause } from './mends/under-clause.ts';
import { writeBackquotes } from './mends/write-backquotes.ts';
import { writeResultType } from './mends/write-result-type.ts';
import { writeUnit } from './mends/write-unit.ts';

/** Everything that mends findings, in the order in which it is offered. */
export const quickFixes: readonly QuickFix[] = [
  didYouMean,
  writeBackquotes,
  declareTerm,
  declareName,
  declareField,
  headingLines,
  underClause,
  mendUse,
  writeUnit,
  chooseShareClass,
  nameOccurrence,
  swapWords,
  addBrackets,
  mendLiteral,
  mendValue,
  relabel,
  moveItem,
  mendWords,
  moveDay,
  roundResult,
  writeResultType,
  changeDeclaration,
  completeDayCount,
  completeRight,
  sayWhenDue,
  chooseReading,
  expectFound,
  mendScenario,
  leaveOutUnused,
  leaveOut,
];
