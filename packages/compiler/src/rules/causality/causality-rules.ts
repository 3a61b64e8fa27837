import type { SettledRule } from '../rule-context.ts';
import { amountsStandBeforePayment } from './amounts-stand-before-payment.ts';
import { conditionsAreKnownInTime } from './conditions-are-known-in-time.ts';
import { dutiesFollowWhatTheyCountFrom } from './duties-follow-what-they-count-from.ts';
import { eventsAreAskedForInTheirTime } from './events-are-asked-for-in-their-time.ts';
import { extensionsMoveEveryDeadline } from './extensions-move-every-deadline.ts';

/** Laws on what is known, and due, before what. */
export const CAUSALITY_RULES: readonly SettledRule[] = [
  dutiesFollowWhatTheyCountFrom,
  conditionsAreKnownInTime,
  extensionsMoveEveryDeadline,
  amountsStandBeforePayment,
  eventsAreAskedForInTheirTime,
];
