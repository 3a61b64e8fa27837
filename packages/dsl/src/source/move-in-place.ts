import type { Span } from '../tree/index.ts';

/** A place that can be moved. */
export type Movable = { -readonly [Field in keyof Span]: Span[Field] };

/** The spans in some data, which are looked for when it first moves. */
const known = new WeakMap<object, readonly Movable[]>();

/**
 * Moves every span in some data so many units further on. Nothing is made anew: whoever holds a part of
 * the data sees it where it stands now.
 */
export function moveInPlace(data: object, by: number): void {
  if (by === 0) return;
  const spans = known.get(data) ?? spansIn(data);
  known.set(data, spans);
  for (const span of spans) {
    span.start += by;
    span.end += by;
  }
}

/** Each span once, also where several nodes share it. */
function spansIn(data: object): readonly Movable[] {
  const spans = new Set<Movable>();
  collect(data, spans);
  return [...spans];
}

function collect(value: object, spans: Set<Movable>): void {
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name in fields) {
    const field = fields[name];
    if (typeof field !== 'object' || field === null) continue;
    if (name === 'span') spans.add(field as Movable);
    else collect(field, spans);
  }
}
