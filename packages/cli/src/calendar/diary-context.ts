import { type Docket, type Due, labelOfKey } from '@termsheet/compiler';
import {
  type ExecutableProgram,
  formatIsoDate,
  formatLongDate,
  type Occurrence,
} from '@termsheet/runtime';

/** What the entries of a diary are made with, besides the docket. */
export interface DiaryContext {
  readonly docket: Docket;
  readonly program: ExecutableProgram;
  /** The hash of the contract's source. */
  readonly source: string;
  /** The words of the contract on which an obligation or right rests, by its index; null where none are quoted. */
  readonly quoteFor: (kind: 'obligation' | 'right', index: number) => string | null;
  /** How many entries were made with a key before, so that two alike are two. */
  readonly countBefore: (key: readonly string[]) => number;
}

/** A count of keys, for {@link DiaryContext.countBefore}. */
export function countAlike(): DiaryContext['countBefore'] {
  const counts = new Map<string, number>();
  return (key) => {
    const text = JSON.stringify(key);
    const count = counts.get(text) ?? 0;
    counts.set(text, count + 1);
    return count;
  };
}

/**
 * Which of the duties of an obligation it is, the same before and after it comes about: the date of a
 * schedule, else what brings it about.
 */
export function occurrenceOfDuty(program: ExecutableProgram, due: Due): string {
  if (due.kind === 'awaited') return due.arises === null ? '' : formatIsoDate(due.arises);
  return due.of === null ? '' : occurrenceOf(program, due.of);
}

/** What tells an occurrence from the others of its event. */
export function occurrenceOf(program: ExecutableProgram, of: Occurrence): string {
  const isDate = program.events[of.event]?.source.kind === 'schedule';
  return isDate ? formatIsoDate(of.day) : labelOfKey(program, of);
}

/** The lines under an entry: what is told of it, then the clause with its words, and where it is from. */
export function describeEntry(
  { docket, source }: DiaryContext,
  lines: readonly string[],
  cited: { readonly clause: string; readonly quote: string | null },
): string {
  const words = cited.quote === null ? '' : `: “${cited.quote}”`;
  return [
    ...lines.filter((line) => line !== ''),
    `Clause: ${cited.clause}${words}`,
    `Contract: ${docket.contract}`,
    `As of ${formatLongDate(docket.day)}, by the contract’s source ${source}`,
  ].join('\n');
}
