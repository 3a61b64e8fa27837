import type { QuickFix } from './finding.ts';
import { declareName } from './mends/declare-name.ts';
import { declareTerm } from './mends/declare-term.ts';
import { didYouMean } from './mends/did-you-mean.ts';
import { headingLines } from './mends/heading-lines.ts';
import { leaveOut } from './mends/leave-out.ts';
import { leaveOutUnused } from './mends/leave-out-unused.ts';

/** Everything that mends findings, in the order in which it is offered. */
export const quickFixes: readonly QuickFix[] = [
  didYouMean,
  declareTerm,
  declareName,
  headingLines,
  leaveOutUnused,
  leaveOut,
];
