import type {
  Allocate,
  EventStatistic,
  Largest,
  PickEvent,
  Statistic,
  ThereIs,
} from '@termsheet/dsl';
import { nearestDayOf } from '../bound/nearest-day.ts';
import type { Phrase } from '../bound/phrases.ts';
import { fractionsWantRoundingDown } from '../diagnostics/fractions-want-rounding-down.ts';
import { notASeries } from '../diagnostics/not-a-series.ts';
import { statisticOfSingleValue } from '../diagnostics/statistic-of-single-value.ts';
import { unitMismatchSearch } from '../diagnostics/unit-mismatch-search.ts';
import { windowOnValues } from '../diagnostics/window-on-values.ts';
import type { CheckContext } from './check-context.ts';
import { checkCount, MOST_COUNTED } from './counts.ts';
import { describeType } from './describe-type.ts';
import { originsOf } from './origin.ts';
import { numberType } from './quantity.ts';
import {
  inferType,
  reportNotAQuantity,
  requireDate,
  requireQuantity,
  requireSame,
  requireYesNo,
} from './requirements.ts';
import { noteSampledDays } from './sampled-days.ts';
import { dateType, errorType, fitsAnything, listType, yesNoType, type Type } from './type.ts';
import { isQuantity, unify } from './unify.ts';
import { checkNearest, checkWindow } from './windows-and-dates.ts';
import { checkHappens, checkRowsOf, occurrenceType } from './tables.ts';

export function inferPhrase(context: CheckContext, node: Phrase): Type {
  switch (node.kind) {
    case 'Statistic':
      return inferStatistic(context, node);
    case 'EventStatistic':
      return inferEventStatistic(context, node);
    case 'Allocate':
      return inferAllocate(context, node);
    case 'ThereIs':
      return inferThereIs(context, node);
    case 'PickEvent':
      return inferPickEvent(context, node);
    case 'LatestOnOrBefore': {
      requireDate(context, node.anchor);
      return inferLatest(context, node);
    }
    case 'Largest':
      return inferLargest(context, node);
    case 'It': {
      const event = context.bound.its.get(node)?.events[0];
      return event === undefined ? errorType : occurrenceType(event);
    }
  }
}

/** Over a window the operand is read on each day; without one it must be a list. */
function inferStatistic(context: CheckContext, node: Statistic): Type {
  checkWindow(context, node.window);
  if (node.count !== null) {
    const what = `number of values to take the ${node.statistic} of`;
    const range = { least: 1, most: MOST_COUNTED };
    checkCount(context, node.span, { what, written: node.count, ...range });
  }
  if (node.window === null) return inferListStatistic(context, node);
  const type = requireQuantity(context, node.operand, `what \`the ${node.statistic} of\` reads`);
  requireWeight(context, node);
  const { window, operand, weight } = node;
  const operands = weight === null ? [operand] : [operand, weight];
  noteSampledDays(context, { node, window, operands, days: null });
  return resultOf(node, type);
}

/** Weights of any one unit, which cancels out. */
function requireWeight(context: CheckContext, { weight }: Statistic | EventStatistic): void {
  if (weight !== null) requireQuantity(context, weight, 'what an average is weighted by');
}

function inferListStatistic(context: CheckContext, node: Statistic): Type {
  const type = inferType(context, node.operand);
  if (fitsAnything(type)) return errorType;
  if (type.kind !== 'list') {
    context.report(
      statisticOfSingleValue.at(
        node.span,
        { statistic: node.statistic, found: describeType(type) },
        { related: originsOf(context, [node.operand]) },
      ),
    );
    return errorType;
  }
  if (isQuantity(type.of)) return resultOf(node, type.of);
  reportNotAQuantity(context, node.operand, `what \`the ${node.statistic} of\` reads`);
  return errorType;
}

/** The n lowest are a list; every other statistic is one value. */
function resultOf(node: Statistic, type: Type): Type {
  if (node.count === null || type.kind === 'error' || type.kind === 'open') return type;
  return listType(type);
}

function inferEventStatistic(context: CheckContext, node: EventStatistic): Type {
  checkWindow(context, node.window);
  checkRowsOf(context, node.event, node.window);
  if (node.where !== null) requireYesNo(context, node.where);
  requireWeight(context, node);
  if (node.operand === null) return numberType;
  return requireQuantity(context, node.operand, `what \`the ${node.statistic} of\` reads`);
}

/** A part of an amount is of the amount's unit; that of the weights cancels out. */
function inferAllocate(context: CheckContext, node: Allocate): Type {
  checkRowsOf(context, node.among, null);
  if (node.where !== null) requireYesNo(context, node.where);
  requireQuantity(context, node.weight, 'what an amount is allocated by');
  const { rounding, remainder } = node;
  if (remainder === 'largest fractions' && rounding !== null && rounding.mode !== 'down')
    context.report(fractionsWantRoundingDown.at(rounding.span, { mode: rounding.mode }));
  return requireQuantity(context, node.rounding ?? node.amount, 'what is allocated');
}

function inferThereIs(context: CheckContext, node: ThereIs): Type {
  checkWindow(context, node.window);
  if (node.where !== null) requireYesNo(context, node.where);
  checkRowsOf(context, node.subject, node.window);
  if (node.followedBy !== null) {
    const wanted = 'What follows comes on some day';
    for (const event of [node.subject, node.followedBy.event]) checkHappens(context, event, wanted);
    checkWindow(context, node.followedBy.window);
  }
  const referent = context.bound.referents.get(node.subject.name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'fact') return yesNoType;
  const extra = node.window ?? node.where ?? node.followedBy;
  const name = referent.symbol.name.text;
  if (extra !== null) context.report(windowOnValues.at(extra.span, { name }));
  return yesNoType;
}

function inferPickEvent(context: CheckContext, node: PickEvent): Type {
  checkWindow(context, node.window);
  if (node.where !== null) requireYesNo(context, node.where);
  const nearest = nearestDayOf(context.bound, node);
  if (nearest !== null) {
    const { direction } = nearest;
    checkNearest(context, { ...node, calendar: node.event.name, direction });
    return dateType;
  }
  const referent = context.bound.referents.get(node.event.name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'event') return errorType;
  checkRowsOf(context, node.event, node.window);
  return occurrenceType(referent.symbol);
}

/** Only a series of facts has rows to look back through. */
function inferLatest(
  context: CheckContext,
  node: Extract<Phrase, { readonly kind: 'LatestOnOrBefore' }>,
): Type {
  const referent = context.bound.referents.get(node.series);
  if (referent === undefined || referent.kind === 'unknown') return errorType;
  if (referent.kind === 'open') {
    return context.infer(
      context,
      { kind: 'Reference', name: node.series, span: node.series.span },
      null,
    );
  }
  const symbol = referent.kind === 'declared' ? referent.symbol : null;
  if (symbol?.kind === 'fact' && symbol.node.series !== null) {
    return context.symbolTypes.get(symbol) ?? errorType;
  }
  const related =
    symbol === null
      ? []
      : [{ span: symbol.name.span, message: `\`${symbol.name.text}\` is declared here` }];
  context.report(notASeries.at(node.series.span, { name: node.series.text }, { related }));
  return errorType;
}

/** Bounds, step and fall-back have one type, which is the variable's. */
function inferLargest(context: CheckContext, node: Largest): Type {
  const type = inferBounds(context, node);
  const variable = context.bound.variables.get(node);
  if (variable !== undefined) context.localTypes.set(variable, type);
  requireYesNo(context, node.condition);
  return type;
}

function inferBounds(context: CheckContext, node: Largest): Type {
  const role = 'a bound, the step or the fall-back of `the largest`';
  let type: Type = errorType;
  let settled: Largest['from'] = node.from;
  let isWrong = false;
  for (const bound of [node.from, node.to, node.step, node.otherwise]) {
    const found = requireQuantity(context, bound, role);
    if (found.kind === 'error') isWrong = true;
    if (isWrong) continue;
    const both: Type | null = bound === node.from ? found : unify(type, found);
    if (both === null) {
      const operands = [settled, bound] as const;
      requireSame(context, { span: bound.span, operands, kind: unitMismatchSearch });
      isWrong = true;
      continue;
    }
    type = both;
    if (found.kind !== 'open') settled = bound;
  }
  return isWrong ? errorType : type;
}
