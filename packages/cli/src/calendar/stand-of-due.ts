import type { Due } from '@termsheet/compiler';
import type { DeadlineStatus } from './deadline.ts';

/** Where a duty stands, for a diary. */
interface Stand {
  readonly status: DeadlineStatus;
  readonly stage: number;
}

/** From this stage on nothing is left to do. */
const DONE = 9;

/** Whether something is left to do of a duty, or it is still to come about. */
export function isStillOpen(due: Due): boolean {
  return standOfDue(due).stage < DONE;
}

/** Whether a duty stands in a diary for certain, and how far it has come. */
export function standOfDue(due: Due): Stand {
  if (due.kind === 'awaited') return { status: 'TENTATIVE', stage: 0 };
  switch (due.status) {
    case 'waiting':
    case 'not known':
    case 'does not bind':
      return { status: 'TENTATIVE', stage: 1 };
    case 'not yet due':
    case 'no day stated':
      return { status: 'CONFIRMED', stage: 2 };
    case 'due today':
      return { status: 'CONFIRMED', stage: 3 };
    case 'in grace':
    case 'in cure':
      return { status: 'CONFIRMED', stage: 4 };
    case 'past due':
      return { status: 'CONFIRMED', stage: 5 };
    case 'late':
      return { status: 'CONFIRMED', stage: 6 };
    case 'performed':
      return { status: 'CONFIRMED', stage: DONE };
    case 'nothing owed':
      return { status: 'CANCELLED', stage: DONE + 1 };
    case 'ended':
      return { status: 'CANCELLED', stage: DONE + 2 };
  }
}
