/** A time of day as whole minutes after midnight by the local clock: 960 is 4:00 pm. */
export type MinuteOfDay = number;

/** The minute of the day at a time of the 24-hour clock. */
export function minuteOfDay(hour: number, minute: number): MinuteOfDay {
  return hour * 60 + minute;
}

/** Writes a minute of the day on the 24-hour clock: `16:00`. */
export function formatMinuteOfDay(time: MinuteOfDay): string {
  const hour = Math.floor(time / 60);
  return `${String(hour).padStart(2, '0')}:${String(time - hour * 60).padStart(2, '0')}`;
}
