import { scanTokens } from '../tokens/scan-tokens.ts';
import { K, T } from '../tokens/token-types.ts';
import type { Token } from '../tokens/token.ts';

const STEP = 2;

/** Words that begin what has further lines below it. */
const OPENERS = new Set([
  K.contract,
  K.clause,
  K.scenario,
  K.use,
  K.upon,
  K.obligation,
  K.right,
  K.ambiguous,
  K.table,
  K.event,
  K.given,
  K.expect,
]);

/** Words behind which something must follow. */
const UNFINISHED = new Set([
  K.means,
  K.at,
  K.is,
  K.of,
  K.to,
  K.by,
  K.on,
  K.if,
  K.then,
  K.otherwise,
  K.when,
  K.where,
  K.and,
  K.or,
  K.not,
  K.from,
  K.through,
  K.until,
  K.applies,
  T.Colon,
  T.Comma,
  T.Plus,
  T.Minus,
  T.Times,
  T.Over,
  T.OpeningBracket,
]);

/** Words that begin the second or a further line of something. */
const FURTHER = new Set([
  K.and,
  K.or,
  K.then,
  K.otherwise,
  K.where,
  K.from,
  K.through,
  K.until,
  K.such,
  T.Plus,
  T.Minus,
  T.Times,
  T.Over,
]);

/** The white space that a line begins with, by the line above it and what it begins with itself. */
export function indentAt(above: string, line: string): string {
  const [first] = scanTokens(line, 0).tokens;
  if (first !== undefined && SECTIONS.has(first.tokenType)) return '';
  const before = above.slice(0, -1);
  const start = before.lastIndexOf('\n') + 1;
  const last = before.slice(start);
  if (last.trim() === '') return ' '.repeat(before.trim() === '' ? 0 : STEP);
  const margin = last.length - last.trimStart().length;
  return ' '.repeat(margin + indentBehind(scanTokens(last, 0).tokens));
}

const SECTIONS = new Set([K.contract, K.clause, K.scenario, K.use]);

/** How much further in the line behind one is. */
function indentBehind(tokens: readonly Token[]): number {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return 0;
  const isUnfinished = UNFINISHED.has(last.tokenType);
  if (first.tokenType === T.Label) return isUnfinished ? first.image.length + 1 : 0;
  if (OPENERS.has(first.tokenType) || (isUnfinished && !FURTHER.has(first.tokenType))) return STEP;
  // A step of a scenario, `on June 1, 2026 Payment`, has its values below it.
  return first.tokenType === K.on && first.endOffset < last.startOffset ? STEP : 0;
}
