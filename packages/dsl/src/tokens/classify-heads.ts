import type { TokenType } from 'chevrotain';
import type { Token } from './token.ts';
import { K, T } from './token-types.ts';

/** Words that begin a line of their own when they stand first on it. */
export const STARTERS: ReadonlySet<TokenType> = new Set([
  K.accrual,
  K.ambiguous,
  K.blank,
  K.calendar,
  K.check,
  K.clause,
  K.contract,
  K.covenant,
  K.cured,
  K.currency,
  K.deadlines,
  K.due,
  K.effective,
  K.event,
  K.expect,
  K.fact,
  K.given,
  K.governed,
  K.increase,
  K.late,
  K.obligation,
  K.party,
  K.prose,
  K.reading,
  K.received,
  K.reduce,
  K.right,
  K.satisfied,
  K.scenario,
  K.schedule,
  K.set,
  K.solved,
  K.table,
  K.unresolved,
  K.upon,
  K.use,
  K.valid,
  K.when,
  K.while,
  K.with,
  T.DefinedName,
  T.FieldName,
  T.ForEachDuty,
  T.GivenAnd,
  T.InEffect,
  T.Label,
  T.NoAdjustment,
  T.NoTime,
  T.NotComputable,
  T.Quote,
  T.RowBar,
  T.ShareClass,
  T.StepOn,
  T.Subject,
  T.ValueName,
]);

/**
 * Tells from the lines alone what stands first on each: a name that is being defined, a field, a
 * value or step of a scenario. None of these can continue an expression, so that a half-written
 * line never swallows the one below it. The only pass, with the labels, to which lines matter.
 */
export function classifyHeads(tokens: readonly Token[]): void {
  let inScenario = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || !token.firstOnLine) continue;
    if (token.tokenType === K.scenario) inScenario = true;
    else if (opensAnother(token.tokenType)) inScenario = false;
    const type = inScenario ? classifyStep(tokens, index) : classifyLine(tokens, index);
    if (type !== null) token.become(type);
    token.stop = STARTERS.has(token.tokenType);
  }
}

function opensAnother(type: TokenType): boolean {
  return type === K.clause || type === K.contract || type === K.use;
}

function classifyStep(tokens: readonly Token[], index: number): TokenType | null {
  const type = tokens[index]?.tokenType;
  if (type === K.on) return T.StepOn;
  if (type === K.and) return T.GivenAnd;
  if (type === T.Bar) return T.RowBar;
  if (type !== T.Name) return null;
  const head = classifyName(tokens, index);
  if (head !== null) return head;
  // `Bids is $1,` may go on with a name on the next line, but not with a line that has its own `is`.
  const continues = tokens[index - 1]?.tokenType === T.Comma && !lineHas(tokens, index, K.is);
  return continues ? null : T.ValueName;
}

function classifyLine(tokens: readonly Token[], index: number): TokenType | null {
  if (tokens[index]?.tokenType === T.Bar) return T.RowBar;
  return classifyDuty(tokens, index) ?? classifyName(tokens, index);
}

/** What an obligation or right goes on with: `for each E`, then who does what. */
function classifyDuty(tokens: readonly Token[], index: number): TokenType | null {
  const type = tokens[index]?.tokenType;
  if (type === K.for) return isBelowDuty(tokens, index) ? T.ForEachDuty : null;
  if (type !== T.Name || classifyName(tokens, index) !== null) return null;
  return actsOnLine(tokens, index) || isBelowDuty(tokens, index) ? T.Subject : null;
}

/** Whether the line before is `obligation X` or `right X`. */
function isBelowDuty(tokens: readonly Token[], index: number): boolean {
  const head = tokens[index - 2];
  const isHead = head?.tokenType === K.obligation || head?.tokenType === K.right;
  return isHead && head.firstOnLine && tokens[index - 1]?.tokenType === T.Name;
}

const ACTS: ReadonlySet<TokenType> = new Set([
  K.delivers,
  K.may,
  K.notifies,
  K.pays,
  K.perform,
  K.performs,
]);

/** What stands between those who act. */
const JOINTS: ReadonlySet<TokenType> = new Set([K.and, K.or, T.Comma, T.CommaOr]);

/** `Company pays`, `Company and Purchaser perform`: a verb that no expression holds. */
function actsOnLine(tokens: readonly Token[], index: number): boolean {
  let at = index + 1;
  for (let joint = tokens[at]; joint !== undefined && JOINTS.has(joint.tokenType);) {
    if (tokens[at + 1]?.tokenType !== T.Name) return false;
    at += 2;
    joint = tokens[at];
  }
  const verb = tokens[at];
  return verb !== undefined && ACTS.has(verb.tokenType);
}

function classifyName(tokens: readonly Token[], index: number): TokenType | null {
  if (tokens[index]?.tokenType !== T.Name) return null;
  if (lineHas(tokens, index, K.means) || lineHas(tokens, index, K.starts)) return T.DefinedName;
  let at = index + 1;
  while (tokens[at]?.tokenType === T.Comma && tokens[at + 1]?.tokenType === T.Name) at += 2;
  const colon = tokens[at];
  return colon?.tokenType === T.Colon && !colon.firstOnLine ? T.FieldName : null;
}

/** Whether the word stands later on the line that the token begins. */
function lineHas(tokens: readonly Token[], index: number, type: TokenType): boolean {
  for (let at = index + 1; ; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.firstOnLine) return false;
    if (token.tokenType === type) return true;
  }
}
