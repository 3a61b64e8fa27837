import { call, type Code, FRAME } from '../../code/code.ts';

/**
 * Brackets within brackets up to which an expression reads well. Python itself gives up at 200, and
 * has no limit to offer to what a contract may nest.
 */
const DEEPEST = 12;

/** How deep the brackets of each piece of code go, which is asked for again by everything around it. */
const depths = new WeakMap<Code, number>();

/** An expression, or the call of a function of its own where it nests too deep. */
export function splitDeepCode(code: Code, partOf: (code: Code) => string): Code {
  if (depthOf(code) <= DEEPEST || !code.readsFrame) return code;
  return call(partOf(code), FRAME);
}

function depthOf(code: Code): number {
  const known = depths.get(code);
  if (known !== undefined) return known;
  const depth = measure(code);
  depths.set(code, depth);
  return depth;
}

function measure(code: Code): number {
  switch (code.kind) {
    case 'call':
      return 1 + deepest(code.args);
    case 'record':
      return 1 + deepest(code.members.map(({ value }) => value));
    case 'list':
      return 1 + deepest(code.items);
    case 'code':
      return depthOf(code.body);
    default:
      return 0;
  }
}

function deepest(parts: readonly Code[]): number {
  return parts.reduce((most, part) => Math.max(most, depthOf(part)), 0);
}
