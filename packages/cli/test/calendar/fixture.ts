import ical, { type VEvent } from 'node-ical';

/** The events of a calendar, as a reader that we did not write has them. */
export function eventsOf(text: string): readonly VEvent[] {
  return Object.values(ical.sync.parseICS(text)).filter(
    (each): each is VEvent => each?.type === 'VEVENT',
  );
}

/** What a reader makes of a property, whose text may come with parameters. */
export function textOf(value: unknown): string {
  const text = typeof value === 'object' && value !== null && 'val' in value ? value.val : value;
  return String(text);
}
