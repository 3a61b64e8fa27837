import { hashText } from '@termsheet/compiler';
import type { ReceiptBody } from './receipt.ts';

/** How many digits of a hash a seal has: enough against every accident. */
const DIGITS = 16;

/**
 * The seals of a receipt, by JSON Pointers (RFC 6901): one on each part, and in the results one on each
 * entry, so that what was changed is found without working anything out. A seal is the beginning of the
 * SHA-256 of the part in its canonical form.
 */
export function sealsOf(body: ReceiptBody): ReadonlyMap<string, string> {
  const { results, ...parts } = body;
  const seals = new Map<string, string>();
  for (const [key, part] of Object.entries(parts)) seals.set(pointer([key]), sealOf(part));
  for (const [group, entries] of Object.entries(results)) {
    for (const [key, entry] of Object.entries(entries)) {
      seals.set(pointer(['results', group, key]), sealOf(entry));
    }
  }
  return seals;
}

/** `/results/values/Conversion Price`. */
export function pointer(steps: readonly string[]): string {
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The steps of a pointer. */
export function stepsOf(place: string): readonly string[] {
  const steps = place.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function sealOf(part: unknown): string {
  return hashText(canonicalJson(part)).slice(0, DIGITS);
}

/**
 * Plain data as one text, whoever wrote it down and however: without white space, the keys of objects in
 * the order of their UTF-16 code units (RFC 8785, of which receipts have no number but whole ones).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
