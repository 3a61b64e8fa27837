import { groupReasons, showValue } from '@termsheet/compiler';
import { withLongDates } from '@termsheet/ide';
import { Missing, type MissingKind, type Value, type ValueType } from '@termsheet/runtime';
import type { TermValue } from './gather/term-values.ts';
import { markup, type Html } from './html.ts';
import type { ReportContext } from './report-context.ts';

/** A value that opens how it came about; of an absence what it waits for. */
export function linkedValue({ derivations, question }: ReportContext, found: TermValue): Html {
  const { term, argument, value, type } = found;
  const asked = { term, day: question.day, argument };
  if (!(value instanceof Missing)) {
    return markup`<span class="v">${derivations.link(asked, markup`${showValue(value, type)}`)}</span>`;
  }
  if (isNotSupplied(found)) return markup`<span class="absent reason">not supplied</span>`;
  const kind = derivations.link(asked, markup`${ABSENCES[value.kind]}`);
  return markup`<span class="v absent">${kind}</span>${reasonsOf(value)}`;
}

/** What would be given, and is not, waits for nothing but itself. */
function isNotSupplied({ term, value }: TermValue): boolean {
  const isInput = term.kind === 'blank' || term.kind === 'fact';
  return isInput && value instanceof Missing && value.kind === 'unknown';
}

/** A value where nothing can be opened; of an absence only which kind it is. */
export function plainValue(value: Value, type: ValueType | null): Html {
  if (!(value instanceof Missing)) return markup`${showValue(value, type)}`;
  return markup`<span class="absent">${ABSENCES[value.kind]}</span>`;
}

/** Why there is no value, as far as a narrow column holds it. */
export function reasonsInBrief(reasons: readonly string[]): string {
  const groups = groupReasons(reasons);
  const others = groups.length - MOST_REASONS;
  const shown = groups.slice(0, MOST_REASONS).join('; ');
  return withLongDates(others > 0 ? `${shown}; and ${others} more` : shown);
}

const MOST_REASONS = 4;

/** How a lawyer is told that there is no value. */
export const ABSENCES: Readonly<Record<MissingKind, string>> = {
  unknown: 'not known',
  'not yet': 'not yet',
  none: 'none',
  impossible: 'impossible',
};

function reasonsOf({ kind, reasons }: Missing): Html | null {
  const told = reasons.filter((reason) => reason !== kind);
  if (told.length === 0) return null;
  const word = kind === 'unknown' || kind === 'not yet' ? 'waits for ' : '';
  return markup` <span class="reason">${word}${reasonsInBrief(told)}</span>`;
}
