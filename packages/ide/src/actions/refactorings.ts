import type { Refactoring } from './refactoring.ts';
import { extractTerm } from './refactorings/extract-term.ts';
import { fillExpected } from './refactorings/fill-expected.ts';
import { inlineTerm } from './refactorings/inline-term.ts';
import { moveClause } from './refactorings/move-clause.ts';
import { moveDeclaration } from './refactorings/move-declaration.ts';
import { rewriteChoice } from './refactorings/rewrite-choice.ts';
import { rewriteDate } from './refactorings/rewrite-date.ts';
import { rewriteList } from './refactorings/rewrite-list.ts';
import { roundWords } from './refactorings/round-words.ts';
import { splitRule } from './refactorings/split-rule.ts';
import { twoReadings } from './refactorings/two-readings.ts';
import { writeScenario } from './refactorings/write-scenario.ts';

/** Everything that writes the same otherwise, in the order in which it is offered. */
export const refactorings: readonly Refactoring[] = [
  fillExpected,
  extractTerm,
  inlineTerm,
  twoReadings,
  rewriteChoice,
  rewriteList,
  rewriteDate,
  roundWords,
  splitRule,
  writeScenario,
  moveDeclaration,
  moveClause,
];
