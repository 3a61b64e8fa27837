import {
  type Due,
  dueInWords,
  objectOfDuty,
  obligorsOf,
  standingOfDuty,
} from '@termsheet/compiler';
import { type DutyEntry, formatLongDate } from '@termsheet/runtime';
import type { Deadline } from './deadline.ts';
import { dutyInDiary, prefixOf } from './deadline-in-words.ts';
import { describeEntry, type DiaryContext, occurrenceOfDuty } from './diary-context.ts';
import { isStillOpen, standOfDue } from './stand-of-due.ts';

/** The day on which a duty is due, and the last days of its grace and of the time for a cure. */
export function deadlinesOfDuty(due: Due, context: DiaryContext): readonly Deadline[] {
  const { status, stage } = standOfDue(due);
  const isOpen = isStillOpen(due);
  const own = ['duty', due.clause, due.name, occurrenceOfDuty(context.program, due)];
  const key = [...own, `${context.countBefore(own)}`];
  const common = { at: null, stage, isOpen, description: describe(due, context) };
  const what = dutyInDiary(context.program, due);
  const deadlines: Deadline[] = [];
  if (typeof due.due === 'number') {
    const summary = `${prefixOf(due)}${what}`;
    const entry = { key: [...key, 'due'], category: 'Duty', summary, status } as const;
    deadlines.push({ ...common, ...entry, day: due.due });
  }
  for (const { category, day, words } of due.kind === 'duty' ? lastDays(due) : []) {
    if (typeof day !== 'number') continue;
    const summary = `${words}: ${what}`;
    const entry = { key: [...key, category], category, summary } as const;
    // What is done or over needs neither grace nor cure any more.
    deadlines.push({ ...common, ...entry, day, status: isOpen ? status : 'CANCELLED' });
  }
  return deadlines;
}

function lastDays({ graceEnds, cureEnds }: DutyEntry) {
  return [
    { category: 'Grace', day: graceEnds, words: 'Last day of grace' },
    { category: 'Cure', day: cureEnds, words: 'Last day to cure' },
  ] as const;
}

function describe(due: Due, context: DiaryContext): string {
  const object = objectOfDuty(due);
  const formula = due.type !== null && object !== due.what ? ` ${inBrackets(due.what)}` : '';
  const when = dueInWords(due);
  const lines = [
    `Who: ${obligorsOf(due)}`,
    due.to === null ? '' : `To whom: ${due.to}`,
    `What: ${due.verb} ${object}${formula}`,
    when === '' ? '' : `Due: ${when}${extensions(due)}`,
    `Standing: ${standingOfDuty(due)}`,
  ];
  const quote = context.quoteFor('obligation', due.obligation);
  return describeEntry(context, lines, { clause: due.clause, quote });
}

/** A formula may stand in brackets of its own. */
function inBrackets(formula: string): string {
  return /^\(.*\)$/u.test(formula) ? formula : `(${formula})`;
}

function extensions(due: Due): string {
  if (due.kind === 'awaited') return '';
  return lastDays(due)
    .map(({ category, day }) =>
      typeof day === 'number' ? `, ${category.toLowerCase()} through ${formatLongDate(day)}` : '',
    )
    .join('');
}
