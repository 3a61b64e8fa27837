import type { OutlineNode } from './outline.ts';

/** What a rounding did, in words. */
export function roundingOf({ before, value }: OutlineNode): string {
  return before === value ? 'rounding changes nothing' : `rounded: ${before ?? ''} → ${value}`;
}
