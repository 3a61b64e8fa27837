import { amountOfItsOwnDay } from './amount-of-its-own-day.ts';
import { askedAfterItsTime } from './asked-after-its-time.ts';
import { dueBeforeKnown } from './due-before-known.ts';
import { extensionNotFollowed } from './extension-not-followed.ts';
import { measuredAfterDeadline } from './measured-after-deadline.ts';

/** What is asked for, or due, before it can be known. */
export const causalityDiagnostics = [
  amountOfItsOwnDay,
  askedAfterItsTime,
  dueBeforeKnown,
  extensionNotFollowed,
  measuredAfterDeadline,
] as const;
