import type { Comparison, Expression, IsEither, Text } from '@termsheet/dsl';
import type { AmbiguitySymbol } from '../bound/symbol.ts';
import { dateComparisonWord } from '../diagnostics/date-comparison-word.ts';
import { quantityComparisonWord } from '../diagnostics/quantity-comparison-word.ts';
import { unitMismatchCompare } from '../diagnostics/unit-mismatch-compare.ts';
import { unknownReading } from '../diagnostics/unknown-reading.ts';
import type { CheckContext } from './check-context.ts';
import { describeType } from './describe-type.ts';
import { originsOf } from './origin.ts';
import { reportNotAQuantity, requireSame } from './requirements.ts';
import { dateType, errorType, fitsAnything, isInDays, yesNoType, type Type } from './type.ts';
import { hasDay } from './tables.ts';
import { isFigureInDays, isQuantity } from './unify.ts';

/** The word for dates that says what a word for amounts says, and the other way round. */
const DATE_WORDS: ReadonlyMap<string, string> = new Map([
  ['is more than', 'is after'],
  ['is at least', 'is on or after'],
  ['is less than', 'is before'],
  ['is at most', 'is on or before'],
]);
const QUANTITY_WORDS: ReadonlyMap<string, string> = new Map(
  [...DATE_WORDS].map(([quantities, dates]) => [dates, quantities]),
);

export function inferComparison(context: CheckContext, node: Comparison): Type {
  if (QUANTITY_WORDS.has(node.operator)) return inferDateComparison(context, node);
  const [left, right] = inferSides(context, node.left, node.right);
  if (left.kind === 'error' || right.kind === 'error') return yesNoType;
  if (DATE_WORDS.has(node.operator) && !checkOrdered(context, node, [left, right])) {
    return yesNoType;
  }
  if (areDays(left, right) || areDays(right, left)) return yesNoType;
  const operands = [node.left, node.right] as const;
  requireSame(context, { span: node.span, operands, kind: unitMismatchCompare });
  checkReading(context, node.left, node.right);
  checkReading(context, node.right, node.left);
  return yesNoType;
}

/** A figure in days beside a length of time in calendar days. */
function areDays(figure: Type, length: Type): boolean {
  return isFigureInDays(figure) && isInDays(length);
}

/** Infers both sides; a name on one side may be a member of the other side's type. */
function inferSides(
  context: CheckContext,
  left: Expression,
  right: Expression,
): readonly [Type, Type] {
  if (isOpenName(context, left) && !isOpenName(context, right)) {
    const other = context.infer(context, right, null);
    return [context.infer(context, left, other), other];
  }
  const first = context.infer(context, left, null);
  return [first, context.infer(context, right, first)];
}

function isOpenName(context: CheckContext, operand: Expression): boolean {
  if (operand.kind === 'Group') return isOpenName(context, operand.inner);
  if (operand.kind !== 'Reference') return false;
  return context.bound.referents.get(operand.name)?.kind === 'open';
}

/** `is more than` and its like compare amounts and durations. */
function checkOrdered(
  context: CheckContext,
  node: Comparison,
  sides: readonly [Type, Type],
): boolean {
  if (sides.every(isOrdered)) return true;
  const areDays = sides.some(isDay) && sides.every((side) => isDay(side) || fitsAnything(side));
  const areTimes = sides.some(isTime) && sides.every((side) => isTime(side) || fitsAnything(side));
  if (areDays || areTimes) {
    const word = DATE_WORDS.get(node.operator) ?? 'is';
    reportWord(context, node, { kind: quantityComparisonWord, word });
    return false;
  }
  for (const [index, operand] of [node.left, node.right].entries()) {
    const type = sides[index] ?? errorType;
    if (isOrdered(type)) continue;
    reportNotAQuantity(context, operand, `a side of \`${node.operator}\``);
    return false;
  }
  return true;
}

function isOrdered(type: Type): boolean {
  return isQuantity(type) || type.kind === 'duration';
}

function isDay(type: Type): boolean {
  return type.kind === 'date' || type.kind === 'occurrence';
}

function isTime(type: Type): boolean {
  return type.kind === 'time';
}

/** `is before` and its like compare dates, or two times of day. */
function inferDateComparison(context: CheckContext, node: Comparison): Type {
  const sides = [node.left, node.right].map((side) => context.infer(context, side, dateType));
  if (sides.some(isTime) && sides.every((side) => isTime(side) || fitsAnything(side))) {
    return yesNoType;
  }
  for (const side of [node.left, node.right]) {
    hasDay(context, side, context.types.get(side) ?? errorType);
  }
  const wrong = sides.findIndex((side) => !isDay(side) && !fitsAnything(side));
  if (wrong >= 0 && sides.every((side) => side.kind !== 'error')) {
    const word = QUANTITY_WORDS.get(node.operator) ?? 'is';
    reportWord(context, node, { kind: dateComparisonWord, word });
  }
  return yesNoType;
}

/** A word that is not for this kind of value; its place is where the operands leave it. */
function reportWord(
  context: CheckContext,
  node: Comparison,
  instead: { readonly kind: typeof dateComparisonWord; readonly word: string },
): void {
  const operands = [node.left, node.right];
  const [left, right] = operands.map((side) => describeType(context.types.get(side) ?? errorType));
  const at = context.bound.source.text.indexOf(node.operator, node.left.span.end);
  const isFound = at >= 0 && at + node.operator.length <= node.right.span.start;
  const span = { start: at, end: at + node.operator.length };
  const fix = isFound
    ? { title: `Write \`${instead.word}\``, edits: [{ span, text: instead.word }] }
    : null;
  context.report(
    instead.kind.at(
      node.span,
      { word: node.operator, instead: instead.word, left: left ?? '', right: right ?? '' },
      { related: originsOf(context, operands), fix },
    ),
  );
}

/** A label-only ambiguity is compared with one of its labels. */
function checkReading(context: CheckContext, ambiguity: Expression, label: Expression): void {
  if (ambiguity.kind !== 'Reference' || label.kind !== 'Text') return;
  const referent = context.bound.referents.get(ambiguity.name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'ambiguity') return;
  checkReadingLabel(context, referent.symbol, label);
}

/** Reports a label that none of the ambiguity's readings has. */
export function checkReadingLabel(
  context: CheckContext,
  symbol: AmbiguitySymbol,
  label: Text,
): void {
  const labels = symbol.node.readings.map((reading) => reading.label.text);
  if (labels.includes(label.text)) return;
  const nearest = context.suggest(label.text, labels)[0] ?? null;
  const parameters = { name: symbol.name.text, label: label.text, labels, nearest };
  const related = [{ span: symbol.name.span, message: 'its readings are declared here' }];
  context.report(unknownReading.at(label.span, parameters, { related }));
}

/** `Kind is either A or B`. */
export function inferIsEither(context: CheckContext, node: IsEither): Type {
  const left = context.infer(context, node.left, null);
  for (const member of node.members) {
    const type = context.infer(context, member, left);
    if (node.lacksEither && type.kind === 'yes/no') continue;
    const operands = [node.left, member] as const;
    requireSame(context, { span: member.span, operands, kind: unitMismatchCompare });
    checkReading(context, node.left, member);
  }
  return yesNoType;
}
