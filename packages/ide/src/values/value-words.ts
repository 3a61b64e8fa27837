import { type CheckVerdict, groupReasons, showValue } from '@termsheet/compiler';
import {
  formatLongDate,
  Missing,
  parseIsoDate,
  type Value,
  type ValueType,
} from '@termsheet/runtime';

/** A value as a sentence goes on with it: `$0.22 per share`, `not known: waits for Closing Price`. */
export function valueInWords(value: Value, type: ValueType | null): string {
  return value instanceof Missing ? absenceInWords(value) : showValue(value, type);
}

/** A value for a narrow place: of an absence only which kind it is. */
export function valueInBrief(value: Value, type: ValueType | null): string {
  if (!(value instanceof Missing)) return showValue(value, type);
  return value.kind === 'unknown' ? 'not known' : value.kind;
}

function absenceInWords({ kind, reasons }: Missing): string {
  const why = reasonsInWords(reasons);
  switch (kind) {
    case 'unknown':
      return `not known: waits for ${why}`;
    case 'not yet':
      return `not yet: waits for ${why}`;
    case 'none':
      return `none: ${why}`;
    case 'impossible':
      return `impossible: ${why}`;
  }
}

/** Why there is no value; what is wanting on several days is named once. */
export function reasonsInWords(reasons: readonly string[]): string {
  return withLongDates(groupReasons(reasons).join('; '));
}

/** `fails on March 8, 2006`, `fails for Second Closing`: a check that does not hold. */
export function failureInWords({ failsOn, failsFor }: CheckVerdict): string {
  const when = failsOn === null ? '' : ` on ${formatLongDate(failsOn)}`;
  const of = failsFor === null ? '' : ` for ${failsFor}`;
  return `fails${when}${of}`;
}

/** A text with its dates as contracts write them. */
export function withLongDates(text: string): string {
  return text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/gu, (iso) => {
    const day = parseIsoDate(iso);
    return day === undefined ? iso : formatLongDate(day);
  });
}

/** What a value was and what it became; the unit that both have is said once. */
export function changeInWords(from: Value, to: Value, type: ValueType | null): string {
  const [before, after] = [valueInBrief(from, type), valueInBrief(to, type)];
  const words = before.split(' ');
  const others = after.split(' ');
  const isSameUnit = words.slice(1).join(' ') === others.slice(1).join(' ');
  return `${isSameUnit ? (words[0] ?? '') : before} → ${after}`;
}
