export { compareTimes, type TimeComparison } from './compare-times.ts';
export { formatTimeOfDay, parseTimeOfDay, TimeOfDay } from './time-of-day.ts';
export { isZone, offsetOf, zoneNames } from './zones.ts';
