import { limitBindsSomeWays } from './limit-binds-some-ways.ts';
import { limitOpenedForSome } from './limit-opened-for-some.ts';
import { twoRemediesForOneEvent } from './two-remedies-for-one-event.ts';
import { undoneDutyRunsOn } from './undone-duty-runs-on.ts';

/** What is made good, limited and undone. */
export const remedyDiagnostics = [
  limitBindsSomeWays,
  limitOpenedForSome,
  twoRemediesForOneEvent,
  undoneDutyRunsOn,
] as const;
