import {
  type Change,
  type Day,
  Exact,
  formatAmount,
  formatLongDate,
  formatValue,
  type Skipped,
  Unit,
  type Value,
} from '@termsheet/runtime';
import type { Host } from '../host/host.ts';
import { layOutTable } from '../report/layout/lay-out-table.ts';
import { type DemoNote, indexOf } from './demo-note.ts';
import { EVENTS, NAMES } from './dyntek-names.ts';

/** What is converted at each price: the amount of the example in the brief of the demo. */
const AMOUNT = Exact.of(330_000);

/** The Conversion Price from the first day on: since when, why, and what it makes of $330,000. */
export function priceHistory(note: DemoNote, { output }: Host): readonly string[] {
  const { evaluation } = note;
  const { style, width } = output;
  const { program } = evaluation;
  const state = indexOf(program, 'states', NAMES.price);
  const start = typeof evaluation.start === 'number' ? evaluation.start : note.day;
  const clause = program.states[state]?.clause ?? '';
  const rows = [
    ['From', NAMES.price, 'Upon', 'Clause', `${amountText()} gives`].map(style.dim),
    rowOf(note, { day: start, price: evaluation.on(start).state(state), why: 'as issued', clause }),
    ...steps(note, state).map((step) =>
      'reason' in step
        ? skippedRow(note, step).map(style.dim)
        : rowOf(note, {
            day: step.day,
            price: step.value,
            why: eventText(note, step),
            clause: step.clause,
          }),
    ),
  ];
  return layOutTable(rows, width);
}

/** Changes and adjustments that were not made, in order. */
function steps({ evaluation }: DemoNote, state: number): readonly (Change | Skipped)[] {
  const skipped = evaluation.skipped.filter((each) => each.state === state);
  return [...evaluation.changesOf(state), ...skipped].sort((left, right) => left.day - right.day);
}

interface PriceStep {
  readonly day: Day;
  readonly price: Value;
  readonly why: string;
  readonly clause: string;
}

function rowOf(note: DemoNote, { day, price, why, clause }: PriceStep): readonly string[] {
  return [formatLongDate(day), priceText(price), why, clause, sharesText(note, day)];
}

function skippedRow(note: DemoNote, skipped: Skipped): readonly string[] {
  const { day, clause } = skipped;
  return [formatLongDate(day), 'unchanged', `${eventText(note, skipped)}: exempt`, clause, ''];
}

/** The heading says that it is a price per share. */
function priceText(price: Value): string {
  return price instanceof Exact ? formatAmount(price, Unit.money('USD')) : formatValue(price, null);
}

function amountText(): string {
  return formatAmount(AMOUNT, Unit.money('USD'));
}

function sharesText({ evaluation }: DemoNote, day: Day): string {
  const { program } = evaluation;
  const shares = evaluation
    .on(day)
    .definition(indexOf(program, 'definitions', NAMES.wholeShares), AMOUNT);
  return shares instanceof Exact
    ? `${formatValue(shares, null)} shares`
    : formatValue(shares, null);
}

/** What happened, in the words of the demo's table. */
function eventText({ evaluation }: DemoNote, { occurrence }: Change | Skipped): string {
  const event = evaluation.program.events[occurrence.event];
  const words = EVENTS.get(event?.name ?? '');
  const index = event?.fields.findIndex(({ name }) => name === words?.field) ?? -1;
  const value = occurrence.fields[index];
  const field = event?.fields[index];
  if (words === undefined || value === undefined || field === undefined) return event?.name ?? '';
  // Without the class of shares: the note has only one.
  return words.words(formatValue(value, field.type).replace(/ (?:per share )?of .*$/u, ''));
}
