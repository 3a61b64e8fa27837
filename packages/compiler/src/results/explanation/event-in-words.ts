import { formatLongDate, type StepEvent } from '@termsheet/runtime';

/** `Issuance of March 8, 2006 (event 3 of the scenario, “march”)`. */
export function eventInWords({ name, day, id, number }: StepEvent): string {
  const known = [
    number === null ? null : `event ${number} of the scenario`,
    id === null ? null : `“${id}”`,
  ].filter((word) => word !== null);
  const which = known.length === 0 ? '' : ` (${known.join(', ')})`;
  return `${name} of ${formatLongDate(day)}${which}`;
}
