import type { Span } from '../tree/span.ts';

/** What came of each object that has a place, where one may stand in two fields. */
type Moved = Map<object, object>;

/**
 * The same data with every span so many units further on. A node that stands in two fields of an
 * allocation, the only kind that has such nodes, is still one node there. Nothing at all is made anew
 * where nothing moves.
 */
export function moveBy<Value>(value: Value, by: number): Value {
  return by === 0 ? value : (move(value, by, null) as Value);
}

function move(value: unknown, by: number, moved: Moved | null): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => move(each, by, moved));
  const known = moved?.get(value);
  if (known !== undefined) return known;
  // A spread keeps the shape of the object, so that what reads trees need not learn another.
  const copy: Record<string, unknown> = { ...value };
  const inside = moved ?? (copy['kind'] === 'Allocate' ? new Map<object, object>() : null);
  inside?.set(value, copy);
  for (const name in copy) {
    const field = copy[name];
    if (typeof field !== 'object' || field === null) continue;
    copy[name] = name === 'span' ? spanMoved(field as Span, by) : move(field, by, inside);
  }
  return copy;
}

function spanMoved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
