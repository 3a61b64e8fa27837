/** `5:00`. */
export const CLOCK = /(\d{1,2}):(\d{2})(?![\d:])/y;
/** ` pm New York time`. */
export const REST_OF_TIME =
  /[ \t\u00a0]+(am|pm|a\.m\.|p\.m\.)(?![\p{L}\d])(?:[ \t\u00a0]+((?:[A-Z][A-Za-z]*[ \t\u00a0]+)+?)[Tt]ime(?![\p{L}\d]))?/uy;
const SPACES = /[ \t\u00a0]+/g;

/** A time of day as found in the source. */
export interface ScannedTime {
  readonly end: number;
  /** `17:00 New York`; null where the clock has no such time, or its zone is not said. */
  readonly payload: string | null;
}

/** Reads `5:00 pm New York time`; null where no time stands. */
export function scanTime(text: string, start: number): ScannedTime | null {
  CLOCK.lastIndex = start;
  const clock = CLOCK.exec(text);
  if (clock === null) return null;
  const [written, hour, minute] = clock;
  const end = start + written.length;
  REST_OF_TIME.lastIndex = end;
  const rest = REST_OF_TIME.exec(text);
  if (rest === null) return { end, payload: null };
  const [tail, half, zone] = rest;
  const at = onTheClock(Number(hour), Number(minute), half?.startsWith('p') === true ? 720 : 0);
  const isWhole = at !== null && zone !== undefined;
  const payload = isWhole ? `${at} ${zone.replace(SPACES, ' ').trim()}` : null;
  return { end: end + tail.length, payload };
}

function onTheClock(hour: number, minute: number, half: 0 | 720): string | null {
  if (hour < 1 || hour > 12 || minute > 59) return null;
  const minutes = (hour % 12) * 60 + minute + half;
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(figure: number): string {
  return String(figure).padStart(2, '0');
}
