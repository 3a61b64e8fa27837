import { type Due, dueInWords, nameOfDuty, standingOfDuty } from '@termsheet/compiler';
import type { Deadline, Deadlines } from './deadline.ts';
import { deadlinesOfDuty } from './deadlines-of-duty.ts';
import { deadlinesOfRight } from './deadlines-of-right.ts';
import type { DiaryContext } from './diary-context.ts';
import { isStillOpen } from './stand-of-due.ts';

/** Each day of a docket by which something is to be done, or from or until which it may be done. */
export function collectDeadlines(context: DiaryContext): Deadlines {
  const entries: Deadline[] = [];
  const undated: string[] = [];
  for (const entry of context.docket.entries) {
    if (entry.kind === 'right') entries.push(...deadlinesOfRight(entry, context));
    if (entry.kind !== 'duty' && entry.kind !== 'awaited') continue;
    entries.push(...deadlinesOfDuty(entry, context));
    if (isWithoutDay(entry)) undated.push(inWords(entry, context));
  }
  return { entries: entries.toSorted(inOrder), undated };
}

/** A duty that has come about and is to be done on no day that is known. */
function isWithoutDay(due: Due): boolean {
  return due.kind === 'duty' && typeof due.due !== 'number' && isStillOpen(due);
}

function inWords(due: Due, { program }: DiaryContext): string {
  const words = [dueInWords(due), standingOfDuty(due)].filter((each) => each !== '');
  return `${nameOfDuty(program, due)}, ${due.clause} (${words.join(', ')})`;
}

function inOrder(left: Deadline, right: Deadline): number {
  return left.day - right.day || (left.at?.minutes ?? -1) - (right.at?.minutes ?? -1);
}
