import type { Accrual, Expression, Obligation, Span } from '@termsheet/dsl';
import type { ObligationSymbol, StateSymbol, WritableSymbol } from '../bound/symbol.ts';
import { costsOf } from '../bound/declare-duties.ts';
import { debtUnderTwoRates } from '../diagnostics/debt-under-two-rates.ts';
import { constantOf } from './conditions/constant-of.ts';
import { type CanBeNil, canBeNil, canBeNilOf } from './interest/can-be-nil.ts';
import { areNamedTogether, type Formulas, formulasOf } from './interest/named-together.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';
import { wordsOf } from './words-of.ts';

/** So many accruals on one principal are held against each other. */
const MAX_ACCRUALS = 12;

/**
 * One debt bears interest under one rule at a time. Where two run together, the contract says whether
 * the one takes the place of the other or is added to it: by ending one where the other begins, by
 * choosing between them, or by adding them up.
 */
export const debtsBearOneRate: SettledRule = (context) => {
  const accruals = accrualsByPrincipal(context);
  const alike = [...accruals.values()].filter(({ length }) => length > 1);
  const sides = {
    nil: canBeNilOf(context.index.constants),
    formulas: formulasOf(context, new Set(alike.flat().map(({ symbol }) => symbol))),
  };
  for (const each of alike) compareAccruals(context, each.slice(0, MAX_ACCRUALS), sides);
  const settled = settledBy(context);
  for (const symbol of context.checked.bound.symbols.lists.obligation) {
    compareLateLines(context, symbol.node);
    const accrual = accrualOnPaid(context, symbol, accruals);
    if (accrual === null || isSettled(context, { symbol, accrual }, settled)) continue;
    const line = costsOf(symbol.node).find(({ kind }) => kind === 'LateInterest');
    if (line === undefined) continue;
    const found = {
      debt: symbol.name.text,
      of: 'duty',
      other: accrual.name.text,
      between: null,
    } as const;
    report(context, line.span, { found, against: accrual.name.span });
  }
};

/** An accrual as it is declared. */
interface AccrualSymbol {
  readonly symbol: StateSymbol;
  readonly name: StateSymbol['name'];
  readonly node: Accrual;
}

type ByPrincipal = ReadonlyMap<string, readonly AccrualSymbol[]>;

/** The accruals of a file by what they are on, in its words. */
function accrualsByPrincipal(context: SettledContext): ByPrincipal {
  const found = new Map<string, AccrualSymbol[]>();
  for (const symbol of context.checked.bound.symbols.lists.state) {
    const { node } = symbol;
    if (node.kind !== 'Accrual') continue;
    const accrual = { symbol, name: symbol.name, node };
    const key = wordsOf(context.checked, node.principal);
    const noted = found.get(key);
    if (noted === undefined) found.set(key, [accrual]);
    else noted.push(accrual);
  }
  return found;
}

function compareAccruals(
  context: SettledContext,
  alike: readonly AccrualSymbol[],
  { nil, formulas }: { readonly nil: CanBeNil; readonly formulas: Formulas },
): void {
  for (const [index, one] of alike.entries()) {
    const other = alike.slice(0, index).find((before) => {
      const isTold = areNamedTogether(formulas, before.symbol, one.symbol);
      return !isTold && runTogether(context, before.node, one.node, nil);
    });
    if (other === undefined) continue;
    const debt = wordsOf(context.checked, one.node.principal);
    const found = { debt, of: 'principal', other: other.name.text, between: null } as const;
    report(context, one.name.span, { found, against: other.name.span });
  }
}

/** Whether both can bear interest on one day, at rates that are not the same. */
function runTogether(
  context: SettledContext,
  one: Accrual,
  other: Accrual,
  nil: CanBeNil,
): boolean {
  if (isSameRate(context, one.rate, other.rate)) return false;
  if (canBeNil(nil, one.rate) || canBeNil(nil, other.rate)) return false;
  return !endsBefore(context, one, other) && !endsBefore(context, other, one);
}

function isSameRate(context: SettledContext, one: Expression, other: Expression): boolean {
  const { constants } = context.index;
  const [first, second] = [constantOf(constants, one), constantOf(constants, other)];
  if (first?.kind === 'figure' && second?.kind === 'figure')
    return first.value.equals(second.value);
  return wordsOf(context.checked, one) === wordsOf(context.checked, other);
}

function endsBefore(context: SettledContext, one: Accrual, other: Accrual): boolean {
  if (one.until === null) return false;
  if (wordsOf(context.checked, one.until) === wordsOf(context.checked, other.from)) return true;
  const { constants } = context.index;
  const [end, start] = [constantOf(constants, one.until), constantOf(constants, other.from)];
  return end?.kind === 'figure' && start?.kind === 'figure' && end.value.compare(start.value) <= 0;
}

/** Two lines of one duty by which what is left unpaid bears interest. */
function compareLateLines(context: SettledContext, node: Obligation): void {
  const [first, second] = costsOf(node).filter((cost) => cost.kind === 'LateInterest');
  if (first === undefined || second === undefined) return;
  if (isSameRate(context, first.rate, second.rate)) return;
  const found = { debt: node.name.text, of: 'duty', other: null, between: null } as const;
  report(context, second.span, { found, against: first.span });
}

/** The accrual on what a duty pays, where that bears interest once it is late. */
function accrualOnPaid(
  context: SettledContext,
  { node }: ObligationSymbol,
  accruals: ByPrincipal,
): AccrualSymbol | null {
  if (node.act?.kind !== 'Pay') return null;
  if (!costsOf(node).some(({ kind }) => kind === 'LateInterest')) return null;
  for (const part of partsOf(node.act.amount)) {
    const [accrual] = accruals.get(wordsOf(context.checked, part)) ?? [];
    if (accrual !== undefined) return accrual;
  }
  return null;
}

/** What an amount is the whole, the sum or the lesser of. */
function partsOf(amount: Expression): readonly Expression[] {
  const parts = [amount];
  for (const part of parts) {
    if (part.kind === 'Group') parts.push(part.inner);
    else if (part.kind === 'Rounding') parts.push(part.operand);
    else if (part.kind === 'Arithmetic' && part.operator === '+') parts.push(part.left, part.right);
    else if (part.kind === 'List') parts.push(...part.items.map(({ value }) => value));
  }
  return parts;
}

/** The events upon which each state is set or taken off from. */
function settledBy({ checked }: SettledContext): ReadonlyMap<WritableSymbol, ReadonlySet<string>> {
  const found = new Map<WritableSymbol, Set<string>>();
  for (const writes of checked.bound.writes.values()) {
    for (const { rule, statement, state } of writes) {
      const kind = rule.node.statements[statement]?.kind;
      if (kind !== 'Set' && kind !== 'Reduce') continue;
      const events = found.get(state) ?? new Set();
      found.set(state, events);
      for (const event of rule.events) events.add(event.name.text);
    }
  }
  return found;
}

/** Whether what is due bears no interest of the contract any more: it ends then, or is taken off. */
function isSettled(
  context: SettledContext,
  pair: { readonly symbol: ObligationSymbol; readonly accrual: AccrualSymbol },
  settled: ReadonlyMap<WritableSymbol, ReadonlySet<string>>,
): boolean {
  const { symbol, accrual } = pair;
  const { bound } = context.checked;
  const { due } = symbol.node;
  const { until, principal } = accrual.node;
  if (until !== null && due?.kind === 'DueOn') {
    if (wordsOf(context.checked, until) === wordsOf(context.checked, due.date)) return true;
  }
  if (principal.kind !== 'Reference') return false;
  const referent = bound.referents.get(principal.name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'state') return false;
  const upon = settled.get(referent.symbol);
  const key = bound.keys.get(symbol)?.name.text;
  return [key, symbol.events.lateness.name.text].some(
    (event) => event !== undefined && upon?.has(event),
  );
}

function report(
  context: SettledContext,
  span: Span,
  {
    found,
    against,
  }: { readonly found: Parameters<typeof debtUnderTwoRates.at>[1]; readonly against: Span },
): void {
  const related = [{ span: against, message: 'and this is the other' }];
  context.report(debtUnderTwoRates.at(span, found, { related }));
}
