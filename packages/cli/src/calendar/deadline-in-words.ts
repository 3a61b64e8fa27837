import {
  type Due,
  nameOfDuty,
  nameOfRight,
  objectOfDuty,
  obligorsOf,
  powerInWords,
  showValue,
} from '@termsheet/compiler';
import { Exact, type ExecutableProgram, type RightEntry } from '@termsheet/runtime';

/** `Borrower to pay $33,750 to Holder (Interest Payment, §Preamble)`. */
export function dutyInDiary(program: ExecutableProgram, due: Due): string {
  return `${obligorsOf(due)} to ${actOf(due)} (${nameOfDuty(program, due)}, ${due.clause})`;
}

function actOf(due: Due): string {
  const object = objectInDiary(due);
  const recipient = due.to === null ? '' : ` to ${due.to}`;
  switch (due.verb) {
    case 'pays':
      return `pay ${object}${recipient}`;
    case 'delivers':
      return `deliver ${object}${recipient}`;
    case 'notifies':
      return `give ${object}${recipient}`;
    case 'performs':
      return `perform ${object}${recipient}`;
  }
}

/** What is left of an amount, which comes before what it is left of. */
function objectInDiary(due: Due): string {
  if (due.kind === 'awaited' || due.owed === null || due.unpaid === null) return objectOfDuty(due);
  const isPart = due.paid instanceof Exact && !due.paid.isZero() && due.performed === null;
  if (!isPart) return objectOfDuty(due);
  const [left, whole] = [showValue(due.unpaid, due.type), showValue(due.owed, due.type)];
  return `${left} (left of ${whole})`;
}

/** `Holder may convert up to $900,000 (Conversion, §II.A.1)`. */
export function rightInDiary(program: ExecutableProgram, right: RightEntry): string {
  return `${powerInWords(right)} (${nameOfRight(program, right)}, ${right.clause})`;
}

/** Of the last day of a right: until when on it, or that it is over. */
export function lastDayInDiary({ status, closesAt }: RightEntry): string {
  if (status === 'used') return 'Closed';
  if (status === 'lapsed') return 'Lapsed';
  return closesAt === null ? 'Last day' : `Last day, before ${showValue(closesAt, null)}`;
}

/** What has become of a duty, before what it is; nothing while it is simply to be done. */
export function prefixOf(due: Due): string {
  if (due.kind === 'awaited') return '';
  switch (due.status) {
    case 'late':
      return 'LATE: ';
    case 'past due':
    case 'in grace':
    case 'in cure':
      return 'Overdue: ';
    case 'performed':
      return due.daysLate === 0 ? 'Done: ' : 'Done late: ';
    case 'nothing owed':
      return 'Nothing owed: ';
    case 'ended':
      return 'Ended: ';
    case 'waiting':
    case 'not known':
    case 'does not bind':
      return 'To be confirmed: ';
    case 'not yet due':
    case 'due today':
    case 'no day stated':
      return '';
  }
}
