import { ask, type Call, type Code, NULL, text, thunk } from '../../code/code.ts';
import { COMPARISONS } from '../../code/expressions/comparisons.ts';
import { runtimeNameIn } from '../runtime-imports.ts';

/** Which comparison each function of the runtime makes. */
const NAMES = new Map<string, string>(
  Object.entries(COMPARISONS).map(([comparison, called]) => [runtimeNameIn(called), comparison]),
);

/**
 * The date in question compared with another date, as a question to the frame; null for every other
 * call. The frame then knows until which day the answer stands, which the two dates alone do not tell.
 */
export function dateComparison({ callee, args }: Call): Call | null {
  const comparison = callee.kind === 'function' ? NAMES.get(callee.name) : undefined;
  const [left, right] = args;
  if (comparison === undefined || left === undefined || right === undefined) return null;
  const asked = askedForDate(left);
  return asked && ask('dateInQuestionIs', text(comparison), asked[0] ?? NULL, thunk(right));
}

/** With what the frame is asked for the date in question; null where something else is asked. */
export function askedForDate(code: Code): readonly Code[] | null {
  if (code.kind !== 'call' || code.callee.kind !== 'frame') return null;
  return code.callee.name === 'dateInQuestion' ? code.args : null;
}
