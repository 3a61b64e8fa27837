import { showValue } from '../write-value.ts';
import {
  type CovenantEntry,
  type DutyEntry,
  Exact,
  formatLongDate,
  Missing,
  type Value,
} from '@termsheet/runtime';
import { countOf, joinWords } from './words.ts';
import { groupReasons } from './group-reasons.ts';

/** Where a duty stands, with what its lateness has cost so far. */
export function dutyInWords(duty: DutyEntry): string {
  return [standingInWords(duty), ...costsInWords(duty)].join('; ');
}

function standingInWords(duty: DutyEntry): string {
  const { status, reasons, daysLate, performed } = duty;
  const why = groupReasons(reasons).join('; ');
  switch (status) {
    case 'late':
      return daysLate === 0 ? 'late' : `${countOf(daysLate, 'day')} late`;
    case 'in grace':
      return `in grace${through(duty.graceEnds)}`;
    case 'in cure':
      return `in cure${through(duty.cureEnds)}`;
    case 'performed': {
      const when = performed === null ? '' : ` on ${formatLongDate(performed)}`;
      return `performed${when}${daysLate === 0 ? '' : `, ${countOf(daysLate, 'day')} late`}`;
    }
    case 'past due':
      return why === '' ? 'past due' : `past due, not late: waits for ${why}`;
    case 'waiting':
      return `waits for ${why}`;
    case 'not known':
      return `not known: ${why}`;
    case 'no day stated':
      return 'open';
    case 'does not bind':
      return 'does not bind now';
    case 'ended':
      return 'ended: it did not bind when it fell due';
    case 'not yet due':
    case 'due today':
    case 'nothing owed':
      return status;
  }
}

function through(day: Value | null): string {
  return typeof day === 'number' ? ` through ${formatLongDate(day)}` : '';
}

/** What costs nothing is not spoken of. */
function costsInWords({ costs }: DutyEntry): readonly string[] {
  return costs
    .filter(({ cost }) => !(cost instanceof Exact && cost.isZero()))
    .map(({ name, type, cost }) => {
      if (cost instanceof Missing) return `${name ?? 'what it has cost'} not known`;
      const shown = showValue(cost, type);
      return name === null ? `costs ${shown} so far` : `${shown} of ${name}`;
    });
}

/** Whether a covenant is kept, and when it was not. */
export function covenantInWords({ status, since, breaches, reasons }: CovenantEntry): string {
  const why = groupReasons(reasons).join('; ');
  const earlier = breaches.filter((day) => day !== since).map(formatLongDate);
  const before = earlier.length === 0 ? '' : `; breached before on ${joinWords(earlier)}`;
  switch (status) {
    case 'holds':
      return `holds${before}`;
    case 'breached':
      return `breached since ${since === null ? 'that day' : formatLongDate(since)}${before}`;
    case 'does not bind':
      return `does not bind${why === '' ? '' : `: ${why}`}${before}`;
    case 'not known':
      return `not known: ${why}${before}`;
  }
}
