/** A time of day in a named zone, such as `5:00 pm New York time`. It is compared, never counted with. */
export class TimeOfDay {
  /** Minutes since midnight, 0 to 1439. */
  readonly minutes: number;
  /** The name of the zone as it is written, without the word `time`. */
  readonly zone: string;

  constructor(minutes: number, zone: string) {
    this.minutes = minutes;
    this.zone = zone;
  }
}

const WRITTEN = /^(1[0-2]|[1-9]):([0-5]\d) (am|pm) (.+) time$/;
const MINUTES_OF_DAY = 1440;

/** `5:00 pm New York time`; midnight is `12:00 am`, noon `12:00 pm`. */
export function formatTimeOfDay({ minutes, zone }: TimeOfDay): string {
  const hour = Math.floor(minutes / 60);
  const rest = String(minutes % 60).padStart(2, '0');
  return `${hour % 12 === 0 ? 12 : hour % 12}:${rest} ${hour < 12 ? 'am' : 'pm'} ${zone} time`;
}

/** The time that `5:00 pm New York time` states; undefined for another text. The zone is not looked up. */
export function parseTimeOfDay(text: string): TimeOfDay | undefined {
  const [, hour, minute, half, zone] = WRITTEN.exec(text) ?? [];
  if (hour === undefined || minute === undefined || zone === undefined) return undefined;
  const minutes = (Number(hour) % 12) * 60 + Number(minute) + (half === 'pm' ? 720 : 0);
  return new TimeOfDay(minutes % MINUTES_OF_DAY, zone);
}
