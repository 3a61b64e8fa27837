import { describeEvent, isOrFollows, listEvents } from '@termsheet/compiler/certificate';
import type { Day, Evaluation } from '@termsheet/runtime';
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
  /** The names of the event and of all that the contract made of it. */
  readonly kinds: ReadonlySet<string>;
}

/** Which event is asked for, and until which day what follows it is looked for. */
interface EventQuestion {
  readonly named: string | undefined;
  readonly through: Day | null;
}

/**
 * The event of a scenario that is meant by its number there, from 1, or by its id.
 *
 * @throws Refusal where there is no such event.
 */
export function chooseEvent(
  evaluation: Evaluation,
  { named, through }: EventQuestion,
): ChosenEvent {
  const { occurrences, program } = evaluation;
  const byId = occurrences.findIndex(({ id }) => id === named);
  const number = /^\d{1,6}$/u.test(named ?? '') ? Number(named) : 0;
  const place = byId >= 0 ? byId : number - 1;
  const reported = occurrences[place];
  if (named === undefined || reported === undefined) {
    const wrong =
      named === undefined
        ? 'Say of which event, by --event NUMBER or ID.'
        : `The scenario has no event "${showControls(named)}".`;
    throw new Refusal(`${wrong} ${offer(evaluation)}`);
  }
  const snapshot = evaluation.on(Math.max(through ?? reported.day, reported.day));
  const kinds = program.events.flatMap(({ name }, index) =>
    snapshot.occurrencesOf(index).some((each) => isOrFollows(each, reported)) ? [name] : [],
  );
  return { place, name: describeEvent(program, reported), kinds: new Set(kinds) };
}

function offer({ program, occurrences }: Evaluation): string {
  const all = listEvents(program, occurrences);
  if (all.length === 0) return 'The scenario reports no events.';
  const shown = all.slice(0, MAX_LISTED);
  const more = all.length - shown.length;
  const lines = (more > 0 ? [...shown, `… and ${more} more`] : shown).map(showControls);
  return `Its events are:\n  ${lines.join('\n  ')}`;
}
