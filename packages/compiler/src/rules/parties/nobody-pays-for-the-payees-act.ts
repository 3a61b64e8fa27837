import type { Expression, Name } from '@termsheet/dsl';
import { occursOf } from '../../bound/occurs-of.ts';
import type { ContractSymbol, ObligationSymbol } from '../../bound/symbol.ts';
import { childrenOf } from '../../checked/children-of.ts';
import { owedForPayeesAct } from '../../diagnostics/parties/owed-for-payees-act.ts';
import { refute } from '../conditions/assume.ts';
import { Knowledge } from '../conditions/knowledge.ts';
import { conditionsOfWrites } from '../index/conditions-of-writes.ts';
import { symbolsReached } from '../index/symbols-reached.ts';
import { type NamedReading, underEachReading } from '../readings/under-each-reading.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';
import { wordsOf } from '../words-of.ts';

/** More parts than this of what makes an event occur are not looked into. */
const MAX_PARTS = 400;

/**
 * Nobody pays another for what that other did. Where money is owed upon an event that occurs for any
 * of several reasons, and one of them is an act of the party that is paid, the duty leaves that out.
 */
export const nobodyPaysForThePayeesAct: SettledRule = (context) => {
  const noted = conditionsOfWrites(context.checked.bound);
  for (const symbol of context.checked.bound.symbols.lists.obligation) {
    const payee = payeeOf(context, symbol);
    const key = context.checked.bound.keys.get(symbol);
    const occurs = key === undefined ? null : occursOf(key);
    if (payee === null || key === undefined || occurs === null) continue;
    const causes = causesOf(occurs);
    const act = actOf(context, payee, causes);
    const reading = act === null ? undefined : readingThatOwes(context, symbol, { payee, noted });
    if (act === null || reading === undefined) continue;
    const found = {
      name: symbol.name.text,
      event: key.name.text,
      payee: payee.name.text,
      because: wordsOf(context.checked, act),
      reading,
    };
    const related = [{ span: act.span, message: 'this is one of the reasons' }];
    context.report(owedForPayeesAct.at(symbol.name.span, found, { related }));
  }
};

function payeeOf({ checked }: SettledContext, { node }: ObligationSymbol): ContractSymbol | null {
  if (node.act?.kind !== 'Pay') return null;
  const referent = checked.bound.referents.get(node.act.to);
  return referent?.kind === 'declared' && referent.symbol.kind === 'party' ? referent.symbol : null;
}

function causesOf(occurs: NonNullable<ReturnType<typeof occursOf>>): readonly Expression[] {
  if (occurs.kind === 'OccursWhen') return [occurs.condition];
  if (occurs.kind !== 'OccursAfterEach' || occurs.where === null) return [];
  return [occurs.where];
}

/** Where it is asked, among what makes an event occur, whether something is of a party. */
function actOf(
  context: SettledContext,
  payee: ContractSymbol,
  causes: readonly Expression[],
): Expression | null {
  const { bound } = context.checked;
  const waiting = [...causes];
  const seen = new Set<ContractSymbol>();
  for (const node of waiting) {
    if (waiting.length > MAX_PARTS) return null;
    // What is said not to be so is no reason.
    if (node.kind === 'Not' || (node.kind === 'List' && node.operator === 'none')) continue;
    if (node.kind === 'ThereIs' && node.negated) continue;
    if (node.kind === 'Comparison') {
      const isOf = node.operator === 'is' && [node.left, node.right].some((side) => isPayee(side));
      if (isOf) return node;
      continue;
    }
    const { expressions, names } = childrenOf(node);
    waiting.push(...expressions);
    for (const name of names) waiting.push(...meantBy(name));
  }
  return null;

  function isPayee(side: Expression): boolean {
    if (side.kind !== 'Reference') return false;
    const referent = bound.referents.get(side.name);
    return referent?.kind === 'declared' && referent.symbol === payee;
  }

  function meantBy(name: Name): readonly Expression[] {
    const referent = bound.referents.get(name);
    if (referent?.kind !== 'declared' || referent.symbol.kind !== 'definition') return [];
    if (seen.has(referent.symbol)) return [];
    seen.add(referent.symbol);
    return [referent.symbol.node.body];
  }
}

/** The reading under which nothing in the duty leaves the payee's act out, null where none does in any. */
function readingThatOwes(
  context: SettledContext,
  { node }: ObligationSymbol,
  whose: Whose,
): NamedReading | null | undefined {
  const condition = node.key?.condition ?? null;
  if (condition === null) return null;
  const asking = conjunctsOf(condition).filter((part) => asksWhose(context, part, whose));
  if (asking.length === 0) return null;
  return underEachReading(context, asking).find(({ constants }) =>
    asking.every((part) => refute(new Knowledge(constants), part) !== null),
  )?.reading;
}

function conjunctsOf(condition: Expression): readonly Expression[] {
  const parts = [condition];
  for (const part of parts) {
    if (part.kind === 'Group') parts.push(part.inner);
    else if (part.kind === 'Logical' && part.operator === 'and') parts.push(part.left, part.right);
    else if (part.kind === 'List' && part.operator === 'all') {
      parts.push(...part.items.map(({ value }) => value));
    }
  }
  return parts.filter(
    (part) =>
      part.kind !== 'Group' &&
      !(part.kind === 'Logical' && part.operator === 'and') &&
      !(part.kind === 'List' && part.operator === 'all'),
  );
}

/** Whose act is asked about, and the conditions on which rules note something. */
interface Whose {
  readonly payee: ContractSymbol;
  readonly noted: ReturnType<typeof conditionsOfWrites>;
}

/** Whether a condition turns on the payee, through Terms and what rules have noted. */
function asksWhose(context: SettledContext, part: Expression, { payee, noted }: Whose): boolean {
  const { bound } = context.checked;
  const read = symbolsReached(bound, [part]);
  if (read.has(payee)) return true;
  return symbolsReached(
    bound,
    [...read].flatMap((symbol) => noted.get(symbol) ?? []),
  ).has(payee);
}
