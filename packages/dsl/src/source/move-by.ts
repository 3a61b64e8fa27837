import type { Allocate, Span } from '../tree/index.ts';

/**
 * The same data with every span so many units further on. Nothing at all is made anew where nothing
 * moves.
 */
export function moveBy<Value>(value: Value, by: number): Value {
  return by === 0 || !isObject(value) ? value : (move(value, by) as Value);
}

function move(value: object, by: number): object {
  if (Array.isArray(value)) return value.map((each) => (isObject(each) ? move(each, by) : each));
  // A spread keeps the shape of the object, so that what reads trees need not learn another.
  const copy: Record<string, unknown> = { ...value };
  for (const name in copy) {
    const field = copy[name];
    if (isObject(field))
      copy[name] = name === 'span' ? spanMoved(field as Span, by) : move(field, by);
  }
  return copy['kind'] === 'Allocate' ? withOneAmount(copy as unknown as Allocate) : copy;
}

/** What is divided is also what is rounded: one node in two fields, as no other node is. */
function withOneAmount(node: Allocate): Allocate {
  return node.rounding === null ? node : { ...node, amount: node.rounding.operand };
}

function spanMoved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
