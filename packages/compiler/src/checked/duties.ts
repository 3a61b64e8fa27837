import type {
  AmountPerformed,
  Covenant,
  Cure,
  Late,
  LateInterest,
  Obligation,
  PerDay,
  Satisfaction,
  UnpaidAmount,
} from '@termsheet/dsl';
import { AMOUNT, costsOf, isMeasured } from '../bound/declare-duties.ts';
import type { LateCostSymbol, ObligationSymbol } from '../bound/symbol.ts';
import { amountByOtherName } from '../diagnostics/amount-by-other-name.ts';
import { actWrongType } from '../diagnostics/act-wrong-type.ts';
import { extentWrongType } from '../diagnostics/extent-wrong-type.ts';
import { interestOnAct } from '../diagnostics/interest-on-act.ts';
import { lateCostsDiffer } from '../diagnostics/late-costs-differ.ts';
import { lateWithoutDay } from '../diagnostics/late-without-day.ts';
import { obligationWithoutDue } from '../diagnostics/obligation-without-due.ts';
import { perDayWrongType } from '../diagnostics/per-day-wrong-type.ts';
import { twoKeys } from '../diagnostics/two-keys.ts';
import { unpaidOfAct } from '../diagnostics/unpaid-of-act.ts';
import type { CheckContext } from './check-context.ts';
import { checkDuration } from './counts.ts';
import { describeType } from './describe-type.ts';
import { checkCounting, checkRate } from './interest.ts';
import { typeOfField } from './names-and-literals.ts';
import { originsOf } from './origin.ts';
import { requireDate, requireYesNo } from './requirements.ts';
import { checkHappens } from './tables.ts';
import { errorType, fitsAnything, type Type } from './type.ts';
import { moneyType, typeOfAct, typeOfAmount } from './type-of-amount.ts';
import { unify } from './unify.ts';

/** What is owed under an obligation: money, shares, or nothing that is measured. */
export function inferObligation(context: CheckContext, symbol: ObligationSymbol): Type {
  const { act } = symbol.node;
  if (act === null || act.kind === 'Perform') return errorType;
  if (act.kind === 'Notify') return context.infer(context, act.of, null);
  const wanted = typeOfAct(context, act);
  const found = context.infer(context, act.amount, wanted);
  const fits = act.kind === 'Pay' ? unify(wanted, found) !== null : isOfShares(found);
  if (!fits) {
    context.report(
      actWrongType.at(
        act.amount.span,
        { pays: act.kind === 'Pay', wanted: describeType(wanted), found: describeType(found) },
        { related: originsOf(context, [act.amount]) },
      ),
    );
    return wanted;
  }
  // Of several classes of shares the act does not say one: it is of the class that is owed.
  return wanted.kind === 'error' ? found : (unify(wanted, found) ?? found);
}

function isOfShares(type: Type): boolean {
  if (fitsAnything(type)) return true;
  if (type.kind === 'open') return type.of === 'shares' || type.of === 'zero';
  if (type.kind !== 'quantity') return false;
  const [only, ...others] = type.unit.factors;
  return others.length === 0 && only?.dimension.kind === 'shares' && only.power === 1;
}

/** What lateness costs is money or another amount, and the same for all obligations that add to it. */
export function inferLateCost(context: CheckContext, symbol: LateCostSymbol): Type {
  let type: Type | null = null;
  for (const { cost } of symbol.costs) {
    const found = inferCost(context, cost);
    const both: Type | null = type === null ? found : unify(type, found);
    if (both === null) {
      const words = { name: symbol.name.text, found: describeType(found) };
      const related = [
        { span: symbol.name.span, message: `it is ${describeType(type ?? found)} here` },
      ];
      context.report(lateCostsDiffer.at(cost.span, words, { related }));
      return errorType;
    }
    type = both;
  }
  return type ?? errorType;
}

function inferCost(context: CheckContext, cost: PerDay | LateInterest): Type {
  if (cost.kind === 'LateInterest') {
    checkRate(context, cost.rate);
    checkCounting(context, cost.counting);
    return moneyType(context, cost.span);
  }
  const found = context.infer(context, cost.amount, null);
  if (found.kind === 'quantity' || found.kind === 'error') return found;
  context.report(perDayWrongType.at(cost.amount.span, { found: describeType(found) }));
  return errorType;
}

/** The lines of an obligation, what is owed apart. */
export function checkObligation(context: CheckContext, node: Obligation): void {
  if (node.key?.condition) requireYesNo(context, node.key.condition);
  checkDue(context, node);
  if (node.while !== null) requireYesNo(context, node.while.condition);
  if (node.grace !== null) checkDuration(context, node.grace.duration);
  if (node.cure !== null) checkCure(context, node.cure);
  for (const late of node.late) checkLate(context, node, late);
  for (const satisfaction of node.satisfied) checkSatisfaction(context, node, satisfaction);
  for (const cost of costsOf(node)) if (cost.as === null) inferCost(context, cost);
}

/** Interest is on money; and what is to cost from a day on says which. */
function checkLate(context: CheckContext, node: Obligation, { from, cost, span }: Late): void {
  if (from !== null) requireDate(context, from);
  const name = node.name.text;
  if (cost.kind === 'LateInterest' && node.act !== null && node.act.kind !== 'Pay') {
    context.report(interestOnAct.at(cost.span, { name }));
  }
  if (from === null && node.due?.kind === 'DueWithoutDay' && node.cure === null) {
    context.report(lateWithoutDay.at(span, { name, words: node.due.words }));
  }
}

/** What satisfies a part of what is owed is of its unit; an act is done or not done. */
function checkSatisfaction(
  context: CheckContext,
  node: Obligation,
  { event, extent }: Satisfaction,
): void {
  checkHappens(context, event, 'What satisfies a duty comes about on some day');
  if (extent === null || node.act === null) return;
  const wanted = isMeasured(node) ? typeOfAmount(context, node) : null;
  const found = context.infer(context, extent, wanted);
  if (wanted !== null && unify(wanted, found) !== null) return;
  const words = wanted === null ? null : describeType(wanted);
  const name = node.name.text;
  const parameters = { name, wanted: words, found: describeType(found) };
  const related = originsOf(context, [extent]);
  context.report(extentWrongType.at(extent.span, parameters, { related }));
}

function checkDue(context: CheckContext, node: Obligation): void {
  const { due, key, act } = node;
  if (due === null) {
    // Where a line could not be read it may have been this one, and that is reported.
    if (act !== null)
      context.report(obligationWithoutDue.at(node.name.span, { name: node.name.text }));
    return;
  }
  if (due.kind === 'DueOn') requireDate(context, due.date);
  if (due.kind !== 'DueOnEach' || key === null) return;
  const related = [{ span: key.span, message: 'it is kept for each of these' }];
  context.report(twoKeys.at(due.span, { name: node.name.text }, { related }));
}

function checkCure(context: CheckContext, cure: Cure): void {
  checkDuration(context, cure.duration);
  requireDate(context, cure.anchor);
}

export function checkCovenant(context: CheckContext, node: Covenant): void {
  requireYesNo(context, node.condition);
  if (node.while !== null) requireYesNo(context, node.while.condition);
}

/** `the amount paid`, `the shares delivered`: what the obligation at hand is of, by its right name. */
export function inferAmountPerformed(context: CheckContext, node: AmountPerformed): Type {
  const performance = context.bound.performances.get(node);
  const event = performance?.events[0];
  const field = event?.fields.get(AMOUNT);
  if (event?.node.kind !== 'Obligation' || field === undefined) return errorType;
  const isPaid = event.node.act?.kind === 'Pay';
  if (isPaid !== (node.what === 'amount paid')) {
    const found = { what: node.what, obligation: event.node.name.text, pays: isPaid };
    context.report(amountByOtherName.at(node.span, found));
  }
  return typeOfField(context, field);
}

export function inferUnpaidAmount(context: CheckContext, { obligation }: UnpaidAmount): Type {
  const referent = context.bound.referents.get(obligation);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'obligation') return errorType;
  const { node } = referent.symbol;
  if (!isMeasured(node)) {
    context.report(unpaidOfAct.at(obligation.span, { name: obligation.text }));
    return errorType;
  }
  return typeOfAmount(context, node);
}
