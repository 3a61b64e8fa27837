import { type Results, showValue, type TermResult } from '@termsheet/compiler';
import { Missing, formatLongDate } from '@termsheet/runtime';
import { byRuleRows, DAYS_BY_RULE, voidRows } from '../../report/results/results-to-text.ts';
import { markup, type Html, joined } from '../html.ts';
import type { ReportContext, ReportSection } from '../report-context.ts';
import { cite } from './cite.ts';
import { table, textColumns } from './table.ts';

/** What is not known and what it waits for, and what had no effect; null where there is nothing. */
export function openSection(context: ReportContext, results: Results): ReportSection | null {
  const parts = [
    wantingPart(context, results),
    voidPart(results),
    skippedPart(context, results),
    ordersPart(results),
    byRulePart(results),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return { id: 'open', title: 'What is open', body: markup`${parts}`, entries: [] };
}

/** What is wanting, and the Terms that wait for it. */
function wantingPart(context: ReportContext, { terms }: Results): Html | null {
  const waiting = new Map<string, TermResult[]>();
  for (const term of terms) {
    const { value, asksFor, kind } = term;
    if (!(value instanceof Missing) || value.kind !== 'unknown' || asksFor !== null) continue;
    if (kind !== 'state' && kind !== 'definition') continue;
    for (const reason of value.reasons) {
      const subject = reason.replace(/ on \d{4}-\d{2}-\d{2}$/u, '');
      const others = waiting.get(subject) ?? [];
      if (!others.includes(term)) others.push(term);
      waiting.set(subject, others);
    }
  }
  if (waiting.size === 0) return null;
  const rows = [...waiting].map(([subject, others]) => [
    subject,
    joined(
      [...new Map(others.map((term) => [term.name, term])).values()].map(
        ({ name, clause }) => markup`${name} ${cite(context, clause)}`,
      ),
      ', ',
    ),
  ]);
  return table(
    `Not known (${rows.length})`,
    textColumns('What is wanting', 'What waits for it'),
    rows,
  );
}

function voidPart({ voided }: Results): Html | null {
  if (voided.length === 0) return null;
  return table('Without effect', textColumns('Event', 'Why'), voidRows({ voided }));
}

function skippedPart(context: ReportContext, { skipped }: Results): Html | null {
  if (skipped.length === 0) return null;
  const rows = skipped.map(({ term, day, clause, event, reason }) => [
    `${term} upon the ${event} of ${formatLongDate(day)}`,
    reason,
    clause === '' ? null : cite(context, clause),
  ]);
  return table('Adjustments not made', textColumns('Adjustment', 'Why', 'Clause'), rows);
}

function ordersPart({ orders }: Results): Html | null {
  if (orders.length === 0) return null;
  const rows = orders.map(({ day, events, term, type, asReported, swapped }) => [
    `${events.join(' and ')} of ${formatLongDate(day)}`,
    term,
    showValue(asReported, type),
    showValue(swapped, type),
  ]);
  const columns = textColumns('Events of one day', 'Term', 'As reported', 'The other way round');
  return table('The order of one day’s events decides', columns, rows);
}

function byRulePart(results: Results): Html | null {
  if (results.byRule.length === 0) return null;
  return table(DAYS_BY_RULE, textColumns('Calendar'), byRuleRows(results));
}
