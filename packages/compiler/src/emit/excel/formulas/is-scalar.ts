const SCALARS: ReadonlySet<string> = new Set([
  'quantity',
  'date',
  'time',
  'yes/no',
  'text',
  'party',
  'one of',
  'day count',
  'time',
]);

/** Whether one cell holds a value of such a kind. */
export function isScalar(kind: string): boolean {
  return SCALARS.has(kind);
}
