import { Exact, formatValue, type Step } from '@termsheet/runtime';
import type { Rounding } from './outline.ts';

/** What a rounding changed; null for a step that rounds nothing. */
export function roundingOf({ before, unrounded, value, type, shown }: Step): Rounding | null {
  if (before === null) return null;
  const isFigure = unrounded instanceof Exact && value instanceof Exact;
  const by = isFigure ? value.minus(unrounded) : null;
  const changed = by === null || by.isZero() ? null : formatValue(by, type);
  return { before, after: shown, by: changed };
}

/** The same in words: `rounded: $1.234 → $1.23 (−$0.004)`. */
export function roundingInWords({ before, after, by }: Rounding): string {
  if (by === null && before === after) return 'rounding changes nothing';
  const difference = by === null ? '' : ` (${by.startsWith('-') ? by : `+${by}`})`;
  return `rounded: ${before} → ${after}${difference}`;
}
