import type { Application, FieldOf, Reference } from '@termsheet/dsl';
import type { Referent } from '../bound/referent.ts';
import type { ContractSymbol, EventSymbol } from '../bound/symbol.ts';
import { hasUnknownKey } from '../bound/unknown-key.ts';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import { eventsOf } from '../bound/event-of.ts';
import { declaredHere } from '../bound/names-and-literals.ts';
import { missingArgument } from '../diagnostics/missing-argument.ts';
import { missingKey } from '../diagnostics/missing-key.ts';
import { notAnEvent } from '../diagnostics/not-an-event.ts';
import { notAValue } from '../diagnostics/not-a-value.ts';
import { triggerNotInScope } from '../diagnostics/trigger-not-in-scope.ts';
import { unexpectedArgument } from '../diagnostics/unexpected-argument.ts';
import { wrongArgument } from '../diagnostics/wrong-argument.ts';
import type { CheckContext } from './check-context.ts';
import { describeType } from './describe-type.ts';
import { typeOfField, writtenType } from './names-and-literals.ts';
import { inferOpenName } from './open-names.ts';
import { originsOf } from './origin.ts';
import { hasDay, occurrenceType } from './tables.ts';
import { errorType, fitsAnything, partyType, type Type } from './type.ts';
import { unify } from './unify.ts';

/** The type of a Term that stands for a value. */
export function inferReference(
  context: CheckContext,
  node: Reference,
  expected: Type | null,
): Type {
  const referent = context.bound.referents.get(node.name);
  if (referent === undefined || referent.kind === 'unknown') return errorType;
  // Where a member is expected its name means the member, whatever else bears the name.
  const isMember =
    expected?.kind === 'one of' &&
    referent.kind !== 'local' &&
    referent.kind !== 'field' &&
    expected.members.includes(node.name.text);
  if (isMember) {
    context.members.add(node);
    return expected;
  }
  return inferReferent(context, node, referent) ?? inferOpenName(context, node, expected);
}

function inferReferent(context: CheckContext, node: Reference, referent: Referent): Type | null {
  switch (referent.kind) {
    case 'local':
      return context.localTypes.get(referent.local) ?? errorType;
    case 'field': {
      const field = referent.of?.events[0]?.fields.get(node.name.text);
      return field === undefined ? errorType : typeOfField(context, field);
    }
    case 'occurrence':
      return occurrenceOf(referent.occurrence.events);
    case 'declared':
      return inferSymbol(context, node, referent);
    case 'origin':
    case 'unknown':
      return errorType;
    case 'open':
      return null;
  }
}

function occurrenceOf(events: readonly EventSymbol[]): Type {
  const [event] = events;
  return event === undefined ? errorType : occurrenceType(event);
}

function inferSymbol(
  context: CheckContext,
  node: Reference,
  referent: Extract<Referent, { readonly kind: 'declared' }>,
): Type {
  const { symbol } = referent;
  const name = symbol.name.text;
  if (symbol.kind === 'party') return partyType;
  if (symbol.kind === 'event') {
    context.report(triggerNotInScope.at(node.span, { event: name }, declaredHere(symbol)));
    return errorType;
  }
  if (isWithoutValue(symbol)) {
    const isA = symbolKindWords[symbol.kind];
    context.report(notAValue.at(node.span, { name, isA }, declaredHere(symbol)));
    return errorType;
  }
  if (symbol.kind === 'definition' && symbol.node.parameter !== null) {
    const parameter = symbol.node.parameter.name.text;
    context.report(missingArgument.at(node.span, { name, parameter }, declaredHere(symbol)));
    return errorType;
  }
  const key = context.bound.keys.get(symbol);
  if (key !== undefined && referent.key === null) {
    context.report(missingKey.at(node.span, { name, event: key.name.text }, declaredHere(symbol)));
    return errorType;
  }
  return context.symbolTypes.get(symbol) ?? errorType;
}

/** Days, units and what must or may be done are no values. */
function isWithoutValue({ kind }: ContractSymbol): boolean {
  return VALUELESS.has(kind);
}

const VALUELESS: ReadonlySet<ContractSymbol['kind']> = new Set([
  'calendar',
  'share class',
  'obligation',
  'right',
  'covenant',
]);

/** `Conversion Shares for $100,000`; `Adjusted for the last Cash Distribution`. */
export function inferApplication(context: CheckContext, node: Application): Type {
  const referent = context.bound.referents.get(node.callee);
  const symbol = referent?.kind === 'declared' ? referent.symbol : null;
  const parameter = symbol?.kind === 'definition' ? symbol.node.parameter : null;
  const written = parameter === null ? null : writtenType(context, parameter.type);
  const found = context.infer(context, node.argument, written);
  if (symbol === null) return errorType;
  const result = context.symbolTypes.get(symbol) ?? errorType;
  const key = context.bound.keys.get(symbol);
  const expected = written ?? occurrenceOf(key === undefined ? [] : [key]);
  if (hasUnknownKey(symbol, key)) return result;
  if (written === null && key === undefined) {
    reportUnexpectedArgument(context, node, symbol);
    return result;
  }
  if (unify(expected, found) === null) reportWrongArgument(context, node, { symbol, expected });
  return result;
}

function reportUnexpectedArgument(
  context: CheckContext,
  node: Application,
  symbol: ContractSymbol,
): void {
  const name = symbol.name.text;
  const { related } = declaredHere(symbol);
  const fix = {
    title: `Leave the argument out`,
    edits: [{ span: { start: node.callee.span.end, end: node.span.end }, text: '' }],
  };
  context.report(unexpectedArgument.at(node.argument.span, { name }, { related, fix }));
}

function reportWrongArgument(
  context: CheckContext,
  node: Application,
  callee: { readonly symbol: ContractSymbol; readonly expected: Type },
): void {
  const { symbol, expected } = callee;
  const parameter =
    symbol.kind === 'definition' && symbol.node.parameter !== null
      ? symbol.node.parameter.name
      : symbol.name;
  const type = context.types.get(node.argument) ?? errorType;
  context.report(
    wrongArgument.at(
      node.argument.span,
      {
        name: symbol.name.text,
        expected: describeType(expected),
        found: describeType(type),
        instead:
          expected.kind === 'occurrence' && type.kind === 'text'
            ? `${symbol.name.text} for the first ${expected.event} where …`
            : null,
      },
      {
        related: [
          ...originsOf(context, [node.argument]),
          { span: parameter.span, message: `\`${parameter.text}\` is declared here` },
        ],
      },
    ),
  );
}

/** `Record Date of the Cash Distribution`; `Converted of the last Notice of Conversion`. */
export function inferFieldOf(context: CheckContext, node: FieldOf): Type {
  if (!requireOccurrence(context, node.event)) return errorType;
  const referent = context.bound.referents.get(node.field);
  if (referent?.kind === 'declared') return context.symbolTypes.get(referent.symbol) ?? errorType;
  if (referent?.kind === 'origin') return occurrenceOf([referent.event]);
  if (referent?.kind !== 'field') return errorType;
  const event = eventsOf(context.bound, node.event)?.[0];
  const field = event?.fields.get(node.field.text);
  return field === undefined ? errorType : typeOfField(context, field);
}

/** Infers what must be an event that happened; false where it is none, which is then reported. */
function requireOccurrence(context: CheckContext, event: FieldOf['event']): boolean {
  const type = context.infer(context, event, null);
  if (type.kind === 'occurrence') return true;
  if (fitsAnything(type)) return false;
  context.report(
    notAnEvent.at(
      event.span,
      { found: describeType(type) },
      { related: originsOf(context, [event]) },
    ),
  );
  return false;
}

/** Infers what must be an event that happened, on some day: a row of a table has none. */
export function requireDayOf(context: CheckContext, event: FieldOf['event']): boolean {
  if (!requireOccurrence(context, event)) return false;
  return hasDay(context, event, context.types.get(event) ?? errorType);
}
