import type { Refactoring } from './refactoring.ts';
import { extractTerm } from './refactorings/extract-term.ts';
import { inlineTerm } from './refactorings/inline-term.ts';
import { twoReadings } from './refactorings/two-readings.ts';

/** Everything that writes the same otherwise, in the order in which it is offered. */
export const refactorings: readonly Refactoring[] = [extractTerm, inlineTerm, twoReadings];
