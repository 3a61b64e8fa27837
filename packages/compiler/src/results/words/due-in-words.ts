import {
  type AwaitedEntry,
  type DutyEntry,
  Exact,
  type ExecutableProgram,
  formatLongDate,
  Missing,
  type Undertaking,
  type Value,
} from '@termsheet/runtime';
import { labelOfKey } from '../key-labels.ts';
import { showValue } from '../write-value.ts';
import { groupReasons } from './group-reasons.ts';
import { dutyInWords } from './status-in-words.ts';
import { joinWords } from './words.ts';

/** A duty that has come about, or is still to come. */
export type Due = DutyEntry | AwaitedEntry;

/** `Company and Purchaser`, `Company or Purchaser`. */
export function obligorsOf({ by, binds }: Due): string {
  return joinWords(by, binds === 'any' ? 'or' : 'and');
}

/** An obligation, and of which of its duties it is; a duty on a date of a schedule has that date. */
export function nameOfDuty(program: ExecutableProgram, entry: Due): string {
  if (entry.kind === 'awaited' || entry.of === null) return entry.name;
  const isDate = program.events[entry.of.event]?.source.kind === 'schedule';
  return isDate ? entry.name : `${entry.name} for ${labelOfKey(program, entry.of)}`;
}

/** What is left of an amount, or the act. */
export function objectOfDuty(entry: Due): string {
  if (entry.type === null) return actInWords(entry);
  return entry.kind === 'awaited' ? entry.what : amountInWords(entry);
}

function actInWords({ verb, what }: Undertaking): string {
  return verb === 'notifies' ? `notice of ${what}` : what;
}

function amountInWords(entry: DutyEntry): string {
  const { type, what } = entry;
  const amount = owedOf(entry);
  if (amount === null) return what;
  const whole = showValue(amount.owed, type);
  return amount.isPart ? `${showValue(amount.unpaid, type)} of ${whole} left` : whole;
}

/** What a duty owes and what is left of it; null where that is no amount, or not settled. */
export function owedOf({ owed, paid, unpaid, performed }: DutyEntry): {
  readonly owed: Value;
  readonly unpaid: Value;
  /** Whether a part was paid and a part is left. */
  readonly isPart: boolean;
} | null {
  if (owed === null || unpaid === null || owed instanceof Missing) return null;
  const isPart = paid instanceof Exact && !paid.isZero() && performed === null;
  return { owed, unpaid, isPart };
}

/** The day on which it is due, or the words that leave it open. */
export function dueInWords({ due, timeWords }: Due): string {
  if (typeof due === 'number') return formatLongDate(due);
  return timeWords ?? '';
}

/** Where a duty stands; of one that is still to come, what brings it about. */
export function standingOfDuty(entry: Due): string {
  return entry.kind === 'duty' ? dutyInWords(entry) : awaitedInWords(entry);
}

function awaitedInWords({ due, upon, arises }: AwaitedEntry): string {
  const comes = `comes about on each ${upon ?? 'date'}`;
  if (!(due instanceof Missing)) {
    const isDueLater = arises !== null && arises !== due;
    return isDueLater ? `${comes}, next on ${formatLongDate(arises)}` : comes;
  }
  const why = groupReasons(due.reasons).join('; ');
  if (arises !== null)
    return `${comes}, next on ${formatLongDate(arises)}; due when is open: ${why}`;
  if (due.kind === 'not yet') return upon === null ? `waits for ${why}` : `comes about upon ${why}`;
  return due.kind === 'none' ? `there is no ${why.replace(/^an? /u, '')}` : `not known: ${why}`;
}
