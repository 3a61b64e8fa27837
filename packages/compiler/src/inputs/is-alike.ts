/** Whether two pieces of plain data are the same in all that they hold. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  // Loops and no lists of names: parts of contracts are compared so at each keystroke.
  for (const name in one) if (!(name in other && isAlike(one[name], other[name]))) return false;
  for (const name in other) if (!(name in one)) return false;
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
