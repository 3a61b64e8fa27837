const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Whether a section stands before another, part by part: `1.2(a)` before `1.10`, `II` before `IX`. */
export function compareSections(one: string, other: string): number {
  const parts = [one, other].map((text) => text.match(/[A-Za-z]+|\d+/g) ?? []);
  const [left = [], right = []] = parts;
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const order = comparePart(left[at], right[at], at);
    if (order !== 0) return order;
  }
  return 0;
}

function comparePart(one: string | undefined, other: string | undefined, depth: number): number {
  if (one === undefined || other === undefined)
    return one === other ? 0 : one === undefined ? -1 : 1;
  const [left, right] = [one, other].map((part) => valueOf(part, depth));
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return one.localeCompare(other, 'en');
}

/** Articles are numbered in capitals; below them a lone letter is more often a letter. */
function valueOf(part: string, depth: number): number | null {
  if (/^\d+$/.test(part)) return Number(part);
  const isRoman = /^[ivxlc]+$/i.test(part) && (part.length > 1 || depth === 0 || /^i$/i.test(part));
  return isRoman ? romanValue(part.toLowerCase()) : null;
}

function romanValue(letters: string): number {
  const values = letters.split('').map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
