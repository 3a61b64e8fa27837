import type { Day } from '../dates/day.ts';
import { type DaylightSaving, europe, minutesAhead, unitedStates } from './daylight-saving.ts';

/** A zone: how far its standard time is ahead of Greenwich, and when its clocks stand further ahead. */
interface Zone {
  readonly offset: number;
  readonly saving: DaylightSaving | null;
}

const EASTERN: Zone = { offset: -300, saving: unitedStates };
const CENTRAL: Zone = { offset: -360, saving: unitedStates };
const MOUNTAIN: Zone = { offset: -420, saving: unitedStates };
const PACIFIC: Zone = { offset: -480, saving: unitedStates };

/**
 * The zones by the words before `time`. A city and its region mean the time that stands on its
 * clocks; `Standard` and `Daylight` mean one and the same offset all the year (15 U.S.C. § 263 names
 * the zones of the United States; the offsets are those of the tz database).
 */
const ZONES: ReadonlyMap<string, Zone> = new Map([
  ['New York', EASTERN],
  ['New York City', EASTERN],
  ['Eastern', EASTERN],
  ['Eastern Standard', { offset: -300, saving: null }],
  ['Eastern Daylight', { offset: -240, saving: null }],
  ['Chicago', CENTRAL],
  ['Central', CENTRAL],
  ['Central Standard', { offset: -360, saving: null }],
  ['Central Daylight', { offset: -300, saving: null }],
  ['Denver', MOUNTAIN],
  ['Mountain', MOUNTAIN],
  ['Mountain Standard', { offset: -420, saving: null }],
  ['Los Angeles', PACIFIC],
  ['San Francisco', PACIFIC],
  ['Pacific', PACIFIC],
  ['Pacific Standard', { offset: -480, saving: null }],
  ['Pacific Daylight', { offset: -420, saving: null }],
  ['London', { offset: 0, saving: europe(0) }],
  ['Greenwich Mean', { offset: 0, saving: null }],
  ['Coordinated Universal', { offset: 0, saving: null }],
  ['Frankfurt', { offset: 60, saving: europe(60) }],
  ['Paris', { offset: 60, saving: europe(60) }],
  ['Central European', { offset: 60, saving: europe(60) }],
  ['Hong Kong', { offset: 480, saving: null }],
  ['Singapore', { offset: 480, saving: null }],
  ['Tokyo', { offset: 540, saving: null }],
]);

/** The names of all zones that are known. */
export const zoneNames: readonly string[] = [...ZONES.keys()];

/** Whether a zone is known by its name. */
export function isZone(name: string): boolean {
  return ZONES.has(name);
}

/**
 * The minutes from Greenwich to a zone's clock on a day, at a time of the zone's own clock; null
 * where the zone, or its daylight saving in that year, is not known here.
 */
export function offsetOf(zone: string, day: Day, minutes: number): number | null {
  const found = ZONES.get(zone);
  if (found === undefined) return null;
  if (found.saving === null) return found.offset;
  const ahead = minutesAhead(found.saving, day, minutes);
  return ahead === null ? null : found.offset + ahead;
}
