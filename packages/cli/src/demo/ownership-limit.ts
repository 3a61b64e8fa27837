import {
  type Day,
  Evaluation,
  Exact,
  formatApproximate,
  formatLongDate,
  formatValue,
  Missing,
  type Snapshot,
  type Value,
} from '@termsheet/runtime';
import type { Host } from '../host/host.ts';
import { Refusal } from '../files/refusal.ts';
import { layOutTable } from '../report/layout/lay-out-table.ts';
import { type DemoNote, indexOf } from './demo-note.ts';
import { NAMES } from './dyntek-names.ts';

const DIGITS = 6;

/** What Holder asked to convert, what the 9.9% limit let through, and what it left of the note. */
export function ownershipLimit(note: DemoNote, { output }: Host): readonly string[] {
  const { style, width } = output;
  const { program } = note.evaluation;
  const { day, requested } = askedFor(note);
  const before = withoutWhatIsReportedFrom(day, note).on(day);
  const allowed = before.definition(indexOf(program, 'definitions', NAMES.maximumPortion));
  const rows = [
    [formatLongDate(day), 'Portion', 'Common Stock', 'of all outstanding'].map(style.dim),
    portionRow(before, 'Holder asks to convert', requested),
    portionRow(before, 'the limit lets through', allowed),
    ['the note is left with', principalOn(note, day), '', ''],
  ];
  return layOutTable(rows, width);
}

/** The note as the conversion finds it, with the interest that has accrued to its own day. */
function withoutWhatIsReportedFrom(day: Day, { evaluation, inputs }: DemoNote): Evaluation {
  const occurrences = inputs.occurrences.filter((occurrence) => occurrence.day < day);
  return new Evaluation(evaluation.program, { ...inputs, occurrences });
}

function askedFor({ evaluation }: DemoNote): { readonly day: Day; readonly requested: Value } {
  const { program, occurrences } = evaluation;
  const event = indexOf(program, 'events', NAMES.conversion);
  const field = program.events[event]?.fields.findIndex(({ name }) => name === NAMES.requested);
  const notice = occurrences.find((occurrence) => occurrence.event === event);
  const requested = notice?.fields[field ?? 0];
  if (notice === undefined || requested === undefined) {
    throw new Refusal(`The scenario of the demo has no \`${NAMES.conversion}\`.`);
  }
  return { day: notice.day, requested };
}

function portionRow(snapshot: Snapshot, what: string, portion: Value): readonly string[] {
  const { program } = snapshot;
  const find = (name: string): number => indexOf(program, 'definitions', name);
  const shares = worked(snapshot, find(NAMES.shares), portion);
  const share = worked(snapshot, find(NAMES.ownership), shares);
  return [what, show(snapshot, NAMES.maximumPortion, portion), shown(shares), percent(share)];
}

function worked(snapshot: Snapshot, index: number, argument: Value): Value {
  return argument instanceof Missing ? argument : snapshot.definition(index, argument);
}

function principalOn({ evaluation }: DemoNote, day: Day): string {
  const state = indexOf(evaluation.program, 'states', NAMES.principal);
  return formatValue(
    evaluation.on(day).state(state),
    evaluation.program.states[state]?.type ?? null,
  );
}

function show({ program }: Snapshot, like: string, value: Value): string {
  return formatValue(value, program.definitions.find(({ name }) => name === like)?.type ?? null);
}

function shown(shares: Value): string {
  return shares instanceof Exact
    ? `${formatValue(shares, null)} shares`
    : formatValue(shares, null);
}

function percent(share: Value): string {
  if (!(share instanceof Exact)) return formatValue(share, null);
  // Cut and not rounded: what keeps to a limit must not look as if it passed it.
  return `${formatApproximate(share.times(Exact.of(100)), DIGITS)}%`;
}
