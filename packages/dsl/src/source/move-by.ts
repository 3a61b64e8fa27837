import type { Span } from '../tree/span.ts';

/**
 * The same data with every span so many units further on. A node that stands in two fields is still one
 * node there. Nothing at all is made anew where nothing moves.
 */
export function moveBy<Value>(value: Value, by: number): Value {
  return by === 0 ? value : (move(value, { by, moved: new Map() }) as Value);
}

interface Move {
  readonly by: number;
  /** What came of each object that has a place. */
  readonly moved: Map<object, object>;
}

function move(value: unknown, how: Move): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => move(each, how));
  const known = how.moved.get(value);
  if (known !== undefined) return known;
  // A spread keeps the shape of the object, so that what reads trees need not learn another.
  const copy: Record<string, unknown> = { ...value };
  how.moved.set(value, copy);
  for (const name in copy) {
    const field = copy[name];
    if (typeof field !== 'object' || field === null) continue;
    copy[name] = name === 'span' ? spanMoved(field as Span, how.by) : move(field, how);
  }
  return copy;
}

function spanMoved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
