import type { Span } from '../tree/span.ts';

/**
 * The same data with every span so many units further on. What has no place is shared, and nothing
 * at all is made anew where nothing moves.
 */
export function moveBy<Value>(value: Value, by: number): Value {
  return by === 0 ? value : (moved(value, by) as Value);
}

function moved(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => moved(each, by));
  // A spread keeps the shape of the object, so that what reads trees need not learn another.
  const copy: Record<string, unknown> = { ...value };
  for (const name in copy) {
    const field = copy[name];
    if (typeof field !== 'object' || field === null) continue;
    copy[name] = name === 'span' ? spanMoved(field as Span, by) : moved(field, by);
  }
  return copy;
}

function spanMoved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
