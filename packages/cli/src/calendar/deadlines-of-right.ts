import { rightInWords, windowInWords } from '@termsheet/compiler';
import { type RightEntry, TimeOfDay } from '@termsheet/runtime';
import type { Deadline, DeadlineStatus } from './deadline.ts';
import { lastDayInDiary, rightInDiary } from './deadline-in-words.ts';
import { describeEntry, type DiaryContext, occurrenceOf } from './diary-context.ts';

/** The first and the last day on which a right may be used, so far as they are known. */
export function deadlinesOfRight(right: RightEntry, context: DiaryContext): readonly Deadline[] {
  const { name, clause, of, opens, closes, closesAt } = right;
  const own = ['right', clause, name, of === null ? '' : occurrenceOf(context.program, of)];
  const key = [...own, `${context.countBefore(own)}`];
  const description = describe(right, context);
  const common = { ...standOf(right), category: 'Right', description } as const;
  const what = rightInDiary(context.program, right);
  const deadlines: Deadline[] = [];
  if (typeof opens === 'number') {
    const entry = { key: [...key, 'opens'], at: null, summary: `From today: ${what}` };
    deadlines.push({ ...common, ...entry, day: opens });
  }
  if (typeof closes === 'number') {
    const at = closesAt instanceof TimeOfDay ? closesAt : null;
    const entry = { key: [...key, 'closes'], at, summary: `${lastDayInDiary(right)}: ${what}` };
    deadlines.push({ ...common, ...entry, day: closes });
  }
  return deadlines;
}

function describe(right: RightEntry, context: DiaryContext): string {
  const window = windowInWords(right);
  const lines = [
    `Who: ${right.holder}`,
    `What: may ${right.verb} by ${right.by}`,
    window === '' ? '' : `When: ${window}`,
    `Standing: ${rightInWords(right)}`,
  ];
  const quote = context.quoteFor('right', right.right);
  return describeEntry(context, lines, { clause: right.clause, quote });
}

function standOf({ status }: RightEntry): {
  readonly status: DeadlineStatus;
  readonly stage: number;
  readonly isOpen: boolean;
} {
  switch (status) {
    case 'not yet open':
    case 'not known':
    case 'does not stand':
      return { status: 'TENTATIVE', stage: 1, isOpen: true };
    case 'open':
      return { status: 'CONFIRMED', stage: 2, isOpen: true };
    case 'used':
    case 'lapsed':
      return { status: 'CONFIRMED', stage: 3, isOpen: false };
  }
}
