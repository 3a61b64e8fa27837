import type { QuickFix } from './finding.ts';
import { didYouMean } from './mends/did-you-mean.ts';

/** Everything that mends findings, in the order in which it is offered. */
export const quickFixes: readonly QuickFix[] = [didYouMean];
