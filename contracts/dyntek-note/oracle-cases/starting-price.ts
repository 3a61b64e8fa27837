import { asFigure } from './answer.ts';
import { daysAfter, dayOf } from './days.ts';
import { EvaluatedNote, ISSUE_DATE, type ReportedEvent } from './evaluate-note.ts';
import { figure } from './figures.ts';

/** The day on which a case's history can begin, the Conversion Price being what the case says. */
export const FIRST_DAY: string = daysAfter(ISSUE_DATE, 1);

/**
 * The events by which a case starts from a Conversion Price of its own: a stock split on the day
 * after the Issue Date, and none where the case starts from the price of the note itself.
 */
export function startingAt(
  price: string,
  issueDate: string = ISSUE_DATE,
): readonly ReportedEvent[] {
  const atIssue = asFigure(new EvaluatedNote({ issueDate }).price(issueDate));
  if (atIssue.equals(figure(price))) return [];
  const ratio = atIssue.dividedBy(figure(price)).toString();
  const on = daysAfter(issueDate, 1);
  return [{ on, event: 'Stock Split', 'New Shares Per Old Share': ratio }];
}

/** An Issue Date early enough for a split of the day after it to precede a case's first date. */
export function issueDateBefore(first: string): string {
  return dayOf(first) > dayOf(FIRST_DAY) ? ISSUE_DATE : daysAfter(first, -2);
}
