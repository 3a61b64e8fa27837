import { formatLongDate, type Occurrence } from '@termsheet/runtime';

/** What a contract calls its events. */
interface Named {
  readonly events: readonly { readonly name: string }[];
}

/** An event that somebody reported, as messages speak of it: `Issuance of March 8, 2006`. */
export function describeEvent(
  { events }: Named,
  { event, day }: Pick<Occurrence, 'event' | 'day'>,
): string {
  return `${events[event]?.name ?? 'event'} of ${formatLongDate(day)}`;
}

/** The events of a scenario as somebody who names one sees them: `3. Issuance of March 8, 2006`. */
export function listEvents(
  program: Named,
  reported: readonly Pick<Occurrence, 'event' | 'day' | 'id'>[],
): readonly string[] {
  return reported.map((each, place) => {
    const id = each.id === null ? '' : ` (“${each.id}”)`;
    return `${place + 1}. ${describeEvent(program, each)}${id}`;
  });
}
