import type { Ir } from '@termsheet/compiler';
import { describeEvent, eventsFollowing, listEvents } from '@termsheet/compiler/certificate';
import type { Inputs } from '@termsheet/runtime';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';

/** More events than these are counted, not listed. */
const MAX_LISTED = 12;

/** An event, and all that a template can be for of it. */
export interface ChosenEvent {
  /** Its place among the events reported, from 0. */
  readonly place: number;
  /** As messages call it. */
  readonly name: string;
  /** The names of the event and of all that the contract may make of it. */
  readonly kinds: ReadonlySet<string>;
}

/**
 * The event of a scenario that is meant by its number there, from 1, or by its id.
 *
 * @throws Refusal where there is no such event.
 */
export function chooseEvent(
  program: Pick<Ir, 'events' | 'obligations'>,
  { occurrences }: Pick<Inputs, 'occurrences'>,
  named: string | undefined,
): ChosenEvent {
  const byId = occurrences.findIndex(({ id }) => id === named);
  const number = /^\d{1,6}$/u.test(named ?? '') ? Number(named) : 0;
  const place = byId >= 0 ? byId : number - 1;
  const reported = occurrences[place];
  if (named === undefined || reported === undefined) {
    const wrong =
      named === undefined
        ? 'Say of which event, by --event NUMBER or ID.'
        : `The scenario has no event "${showControls(named)}".`;
    throw new Refusal(`${wrong} ${offer(listEvents(program, occurrences))}`);
  }
  const kinds = eventsFollowing(program, reported.event);
  return { place, name: describeEvent(program, reported), kinds };
}

function offer(all: readonly string[]): string {
  if (all.length === 0) return 'The scenario reports no events.';
  const shown = all.slice(0, MAX_LISTED);
  const more = all.length - shown.length;
  const lines = (more > 0 ? [...shown, `… and ${more} more`] : shown).map(showControls);
  return `Its events are:\n  ${lines.join('\n  ')}`;
}
