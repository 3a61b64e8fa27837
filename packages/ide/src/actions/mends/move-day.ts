import type { Calendar, GivenLine, Scenario, Step } from '@termsheet/dsl';
import { formatLongDate, namedCalendar, parseIsoDate } from '@termsheet/runtime';
import { lineEnd, lineStart } from '../../tree/lines.ts';
import { type Change, deletion, insertion } from '../change.ts';
import { type Finding, innermost, type Mend, mendedByCode } from '../finding.ts';

/** A row on a day that its calendar does not have; an event that stands behind a later one. */
export const moveDay = mendedByCode({
  'input-day-not-in-calendar': openDays,
  'input-events-out-of-order': inOrder,
});

/** The nearest days of the calendar before and after. */
function openDays({ analysis, nodes, diagnostic }: Finding): readonly Mend[] {
  const date = innermost<GivenLine>(nodes, 'GivenLine')?.date ?? null;
  const day = date === null ? undefined : parseIsoDate(date.iso);
  const calendar = calendarOf(analysis, diagnostic.message);
  if (date === null || day === undefined || calendar === null) return [];
  // The day lies where the calendar is known: it is known to be closed.
  return [calendar.firstOnOrBefore(day), calendar.firstOnOrAfter(day)].flatMap((other) => {
    if (other === undefined) return [];
    const text = formatLongDate(other);
    return [{ title: `Write “${text}”`, changes: [{ span: date.span, text }] }];
  });
}

/** The calendar that a message names, where all its days are those of a known one. */
function calendarOf(
  { compilation }: Finding['analysis'],
  message: string,
): NonNullable<ReturnType<typeof namedCalendar>> | null {
  const { calendar } = compilation.bound.symbols.lists;
  const named = calendar.find(({ name }) => message.includes(`each ${name.text}`));
  const node: Calendar | undefined = named?.node;
  return node === undefined || node.condition !== null
    ? null
    : (namedCalendar(node.base.text) ?? null);
}

function dayOf(step: Step): string | null {
  return step.kind === 'Given' || step.date.kind === 'Hole' ? null : step.date.iso;
}

/** What happens comes before the first event of a later day. */
function inOrder({ analysis, nodes }: Finding): readonly Mend[] {
  const scenario = innermost<Scenario>(nodes, 'Scenario');
  const step = nodes[1] as Step | undefined;
  const day = step === undefined ? null : dayOf(step);
  if (scenario === null || step === undefined || day === null) return [];
  const happenings = scenario.steps.filter(
    ({ kind }) => kind === 'EventStep' || kind === 'PerformanceStep',
  );
  const later = happenings.find(
    (each) => (dayOf(each) ?? '') > day && each.span.start < step.span.start,
  );
  if (later === undefined) return [];
  const { text } = analysis;
  const start = lineStart(text, step.span.start);
  const end = Math.min(lineEnd(text, step.span.end) + 1, text.length);
  const words = text.slice(start, end);
  const changes: Change[] = [
    insertion(lineStart(text, later.span.start), words.endsWith('\n') ? words : `${words}\n`),
    deletion(start, end),
  ];
  return [{ title: 'Put it before what happens later', changes, isPreferred: true }];
}
