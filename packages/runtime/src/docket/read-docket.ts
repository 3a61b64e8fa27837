import type { Day } from '../dates/day.ts';
import { isSeen } from '../duties/duty.ts';
import { attempt } from '../timeline/attempt.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { Missing } from '../value/missing.ts';
import { awaitedEntries } from './awaited-entries.ts';
import { covenantEntry } from './covenant-entry.ts';
import type { DocketEntry, Undertaking } from './docket-entry.ts';
import { dutyEntry } from './duty-entry.ts';
import { rightEntries } from './right-entries.ts';
import { undertakingOf } from './undertaking.ts';

/**
 * What a docket says at a moment; or why it can say nothing.
 *
 * @param through the day through which the dates of schedules are listed; null for the next of each alone.
 */
export function readDocket(
  run: Run,
  moment: Moment,
  through: Day | null = null,
): readonly DocketEntry[] | Missing {
  const { obligations, rights, covenants } = run.program;
  // Each entry is a question of its own, with a budget of its own.
  const ask = <Entry>(read: () => Entry): Entry | Missing => {
    run.limits.renew();
    return attempt(read);
  };
  const entries: DocketEntry[] = [];
  for (const obligation of obligations.keys()) {
    const undertaking = undertakingOf(run.program, obligation);
    const found =
      undertaking === null ? [] : ofObligation(run, moment, { undertaking, ask, through });
    if (found instanceof Missing) return found;
    entries.push(...found);
  }
  for (const [right, spec] of rights.entries()) {
    const found = ask(() => rightEntries(run, moment, { right, spec }));
    if (found instanceof Missing) return found;
    entries.push(...found);
  }
  for (const [covenant, spec] of covenants.entries()) {
    const entry = ask(() => covenantEntry(run, moment, { covenant, spec }));
    if (entry instanceof Missing) return entry;
    entries.push(entry);
  }
  return entries;
}

type Ask = <Entry>(read: () => Entry) => Entry | Missing;

interface ObligationAsked {
  readonly undertaking: Undertaking;
  readonly ask: Ask;
  readonly through: Day | null;
}

/** Every duty of an obligation that has come about, in order, and what is still to come. */
function ofObligation(
  run: Run,
  moment: Moment,
  { undertaking, ask, through }: ObligationAsked,
): readonly DocketEntry[] | Missing {
  const duties = run.duties
    .of(undertaking.obligation)
    .filter(({ arisen }) => isSeen(moment, arisen));
  const entries: DocketEntry[] = [];
  for (const duty of duties) {
    const entry = ask(() => dutyEntry(run, moment, { duty, undertaking }));
    if (entry instanceof Missing) return entry;
    entries.push(entry);
  }
  const hasDuties = duties.length > 0;
  const awaited = ask(() => awaitedEntries(run, moment, { undertaking, hasDuties, through }));
  return awaited instanceof Missing ? awaited : [...entries, ...awaited];
}
