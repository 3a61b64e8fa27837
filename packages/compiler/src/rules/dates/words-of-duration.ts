import type { DurationLiteral } from '@termsheet/dsl';

/** `5 Business Days`: a duration without the words in which its figure is written besides. */
export function wordsOfDuration({ count, unit }: DurationLiteral): string {
  return `${count} ${unit.kind === 'calendar' ? unit.unit : unit.calendar.text}`;
}
