import type { Ambiguous, Check, Expression, TypeNode } from '@termsheet/dsl';
import type {
  AmbiguitySymbol,
  ContractSymbol,
  DefinitionSymbol,
  StateSymbol,
} from '../bound/symbol.ts';
import { eventAsValue } from '../diagnostics/event-as-value.ts';
import { readingTypesDiffer } from '../diagnostics/reading-types-differ.ts';
import { readingsMixed } from '../diagnostics/readings-mixed.ts';
import { resultTypeMismatch } from '../diagnostics/result-type-mismatch.ts';
import { typeNotKnown } from '../diagnostics/type-not-known.ts';
import type { CheckContext } from './check-context.ts';
import { describeType } from './describe-type.ts';
import { inferAccrual } from './interest.ts';
import { inferLateCost, inferObligation } from './duties.ts';
import { reportAmbiguousClass, severalOf, writtenType } from './names-and-literals.ts';
import { originsOf } from './origin.ts';
import { numberType } from './quantity.ts';
import { requireYesNo } from './requirements.ts';
import { noteSeriesCalendar } from './sampled-days.ts';
import { dateType, errorType, textType, type OpenType, type Type } from './type.ts';
import { unify } from './unify.ts';
import { checkRowsOf } from './tables.ts';
import { checkWindow } from './windows-and-dates.ts';

/** Infers a symbol's type; what its meaning reads must have been inferred before. */
export function inferSymbolType(context: CheckContext, symbol: ContractSymbol): void {
  noteSeriesCalendar(context, symbol);
  const known = context.symbolTypes.get(symbol);
  const type = typeOfSymbol(context, symbol);
  // In a cycle the type was noted before: what is written, or an error that is already reported.
  if (known === undefined && type !== null) context.symbolTypes.set(symbol, type);
}

function typeOfSymbol(context: CheckContext, symbol: ContractSymbol): Type | null {
  switch (symbol.kind) {
    case 'blank':
    case 'unresolved':
      return writtenType(context, symbol.node.type);
    case 'fact':
      return severalOf(writtenType(context, symbol.node.type), symbol.node);
    case 'definition':
      return inferDefinition(context, symbol);
    case 'state':
      return inferState(context, symbol);
    case 'ambiguity':
      return inferAmbiguous(context, symbol);
    case 'obligation':
      return inferObligation(context, symbol);
    case 'late cost':
      return inferLateCost(context, symbol);
    case 'calendar':
      if (symbol.node.condition !== null) requireYesNo(context, symbol.node.condition);
      return null;
    default:
      return null;
  }
}

function inferState(context: CheckContext, symbol: StateSymbol): Type {
  const { node } = symbol;
  if (node.kind === 'State') {
    return inferBody(context, { resultType: node.resultType, body: node.start, symbol });
  }
  const type = inferAccrual(context, node);
  return settle(context, node.principal, { name: symbol.name.text, type });
}

/** What a symbol in a cycle is taken to be while its body is read. */
export function noteCyclicType(context: CheckContext, symbol: ContractSymbol): void {
  const hasType =
    symbol.kind === 'definition' || (symbol.kind === 'state' && symbol.node.kind === 'State');
  const written = hasType && 'resultType' in symbol.node ? symbol.node.resultType : null;
  if (symbol.kind !== 'definition' && symbol.kind !== 'state' && symbol.kind !== 'ambiguity')
    return;
  context.symbolTypes.set(symbol, written === null ? errorType : writtenType(context, written));
}

/** The type that a definition's body gives while others that it reads have none yet. */
export function inferBodyType(context: CheckContext, symbol: DefinitionSymbol): Type {
  noteParameterType(context, symbol);
  return context.infer(context, symbol.node.body, null);
}

function noteParameterType(context: CheckContext, symbol: DefinitionSymbol): void {
  const local = context.bound.frames.get(symbol.node);
  if (local?.kind !== 'local' || local.type === null) return;
  context.localTypes.set(local, writtenType(context, local.type));
}

function inferDefinition(context: CheckContext, symbol: DefinitionSymbol): Type {
  noteParameterType(context, symbol);
  const { resultType, body } = symbol.node;
  return inferBody(context, { resultType, body, symbol });
}

interface Body {
  readonly symbol: DefinitionSymbol | StateSymbol;
  readonly resultType: TypeNode | null;
  readonly body: Expression;
}

/** The type that is written, else what the body gives. */
function inferBody(context: CheckContext, { symbol, resultType, body }: Body): Type {
  const name = symbol.name.text;
  if (resultType === null) {
    return settle(context, body, { name, type: context.infer(context, body, null) });
  }
  const written = writtenType(context, resultType);
  const found = context.infer(context, body, written);
  if (unify(written, found) !== null) return written;
  context.report(
    resultTypeMismatch.at(
      body.span,
      { name, written: describeType(written), found: describeType(found) },
      {
        related: [
          { span: resultType.span, message: `this says that it is ${describeType(written)}` },
          ...originsOf(context, [body]),
        ],
      },
    ),
  );
  return written;
}

/** The type a body gives, where that can be a Term's; else what is wrong with it is reported. */
function settle(
  context: CheckContext,
  body: Expression,
  found: { readonly name: string; readonly type: Type },
): Type {
  const { name, type } = found;
  if (type.kind === 'occurrence') {
    context.report(eventAsValue.at(body.span, { name, event: type.event }));
    return errorType;
  }
  return type.kind === 'open' ? settleOpen(context, body, { name, type }) : type;
}

function settleOpen(
  context: CheckContext,
  body: Expression,
  found: { readonly name: string; readonly type: OpenType },
): Type {
  if (found.type.of === 'zero') return numberType;
  if (found.type.of === 'anything') {
    context.report(typeNotKnown.at(body.span, { name: found.name }));
  } else {
    reportAmbiguousClass(context, body.span);
  }
  return errorType;
}

/** Readings are all labels, which are text, or all values of one type. */
function inferAmbiguous(context: CheckContext, symbol: AmbiguitySymbol): Type {
  const { node } = symbol;
  const values = node.readings.flatMap((reading) =>
    reading.value === null ? [] : [reading.value],
  );
  if (values.length > 0 && values.length < node.readings.length) reportMixed(context, node);
  if (values.length === 0) return textType;
  let type: Type | null = null;
  for (const value of values) {
    const found = context.infer(context, value, null);
    const both: Type | null = type === null ? found : unify(type, found);
    if (both === null) return reportReadingTypes(context, symbol, [values[0] ?? value, value]);
    type = both;
  }
  const [first] = values;
  if (type === null || first === undefined) return errorType;
  return settle(context, first, { name: symbol.name.text, type });
}

function reportMixed(context: CheckContext, node: Ambiguous): void {
  const label = node.readings.find((reading) => reading.value === null);
  const value = node.readings.find((reading) => reading.value !== null);
  if (label === undefined || value === undefined) return;
  const related = [{ span: value.span, message: 'this reading has a value' }];
  context.report(readingsMixed.at(label.span, { name: node.name.text }, { related }));
}

function reportReadingTypes(
  context: CheckContext,
  symbol: AmbiguitySymbol,
  values: readonly [Expression, Expression],
): Type {
  const [left, right] = values.map((value) => describeType(context.types.get(value) ?? errorType));
  const parameters = { name: symbol.name.text, left: left ?? '', right: right ?? '' };
  const related = originsOf(context, values);
  context.report(readingTypesDiffer.at(values[1].span, parameters, { related }));
  return errorType;
}

export function checkCheck(context: CheckContext, node: Check): void {
  if (node.forEach !== null) {
    checkWindow(context, node.forEach.window);
    checkRowsOf(context, node.forEach.each, node.forEach.window);
    if (node.forEach.where !== null) requireYesNo(context, node.forEach.where);
    const day = context.bound.frames.get(node);
    if (day?.kind === 'local') context.localTypes.set(day, dateType);
  }
  requireYesNo(context, node.condition);
}
