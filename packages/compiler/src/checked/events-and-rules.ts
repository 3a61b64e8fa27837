import type { Expression, OccursAfterEach, Statement, Target } from '@termsheet/dsl';
import type { BoundException, BoundRule } from '../bound/bound.ts';
import type { ContractSymbol, EventSymbol, WritableSymbol } from '../bound/symbol.ts';
import { hasUnknownKey } from '../bound/unknown-key.ts';
import { changeOfNonQuantity } from '../diagnostics/change-of-non-quantity.ts';
import { fieldsOfEventsDiffer } from '../diagnostics/fields-of-events-differ.ts';
import { missingKey } from '../diagnostics/missing-key.ts';
import { unexpectedArgument } from '../diagnostics/unexpected-argument.ts';
import { wrongArgument } from '../diagnostics/wrong-argument.ts';
import { writeWrongType } from '../diagnostics/write-wrong-type.ts';
import { wrongKey } from '../diagnostics/wrong-key.ts';
import type { CheckContext } from './check-context.ts';
import { checkDuration } from './counts.ts';
import { describeType } from './describe-type.ts';
import { typeOfField } from './names-and-literals.ts';
import { originsOf } from './origin.ts';
import { requireDate, requireYesNo } from './requirements.ts';
import { checkSchedule } from './schedules.ts';
import { checkHappens, checkRowsOf, occurrenceType } from './tables.ts';
import { errorType } from './type.ts';
import { isQuantity, unify } from './unify.ts';
import { checkWindow, requireReceipt } from './windows-and-dates.ts';

/** Reads the types of an event's fields, used or not. */
export function checkEvent(context: CheckContext, event: EventSymbol): void {
  // What is owed under an obligation is inferred with what it reads.
  if (event.node.kind !== 'Event') return;
  for (const field of event.fields.values()) typeOfField(context, field);
}

/** Checks what decides whether a derived event occurs. */
export function checkOccurs(context: CheckContext, { node, name }: EventSymbol): void {
  if (node.kind !== 'Event') return;
  // `event X, Y occurs …` is one text: it is checked with the first name.
  if (node.occurs === null || node.names[0] !== name) return;
  if (node.occurs.kind === 'Schedule') return checkSchedule(context, node.occurs);
  if (node.occurs.kind === 'OccursWhen') return requireYesNo(context, node.occurs.condition);
  const { duration, event, field, where, unless } = node.occurs;
  checkHappens(context, event, 'What follows an event comes some days after it');
  if (duration !== null) checkDuration(context, duration);
  if (field === 'receipt') requireReceipt(context, node.occurs, followedBy(context, node.occurs));
  else if (field !== null) {
    const reference = { kind: 'Reference', name: field, span: field.span } as const;
    requireDate(context, reference);
  }
  if (where !== null) requireYesNo(context, where);
  if (unless !== null) requireYesNo(context, unless);
}

/** The events that a derived event follows. */
function followedBy(context: CheckContext, occurs: OccursAfterEach): readonly EventSymbol[] {
  return context.bound.rows.get(occurs)?.events ?? [];
}

/** Checks the day on which an event is received. */
export function checkReceived(context: CheckContext, { node, name }: EventSymbol): void {
  if (node.kind !== 'Event' || node.received === null || node.names[0] !== name) return;
  requireDate(context, node.received);
}

export function checkRule(context: CheckContext, rule: BoundRule): void {
  checkSharedFields(context, rule);
  const { node } = rule;
  for (const event of node.events) {
    checkHappens(context, event, 'A rule waits for what happens on some day');
  }
  if (node.condition !== null) requireYesNo(context, node.condition);
  if (node.effective !== null) requireDate(context, node.effective.date);
  for (const statement of node.statements) checkStatement(context, rule, statement);
}

/** Under `upon E or F` a field has one type, whichever happened. */
function checkSharedFields(context: CheckContext, rule: BoundRule): void {
  const [first, ...others] = rule.events;
  if (first === undefined) return;
  for (const field of first.fields.values()) {
    for (const event of others) {
      const other = event.fields.get(field.name.text);
      if (other === undefined || other.node === field.node) continue;
      if (unify(typeOfField(context, field), typeOfField(context, other)) !== null) continue;
      const related = [field, other].map((declared) => ({
        span: declared.name.span,
        message: `\`${declared.name.text}\` is ${describeType(typeOfField(context, declared))} here`,
      }));
      const parameters = {
        field: field.name.text,
        first: first.name.text,
        second: event.name.text,
      };
      const at = rule.node.events.find(({ name }) => name.text === event.name.text) ?? rule.node;
      context.report(fieldsOfEventsDiffer.at(at.span, parameters, { related }));
    }
  }
}

function checkStatement(context: CheckContext, rule: BoundRule, statement: Statement): void {
  if (statement.kind === 'ValidOnlyIf') return requireYesNo(context, statement.condition);
  const { target } = statement;
  if (target.forEach !== null) {
    checkWindow(context, target.forEach.window);
    checkRowsOf(context, target.forEach.event, target.forEach.window);
    if (target.forEach.where !== null) requireYesNo(context, target.forEach.where);
  }
  const referent = context.bound.referents.get(target.name);
  const state = referent?.kind === 'declared' ? asWritable(referent.symbol) : null;
  checkValue(context, statement, state);
  if (state !== null) checkTargetKey(context, { rule, target, state });
  return undefined;
}

function asWritable(symbol: ContractSymbol): WritableSymbol | null {
  return symbol.kind === 'state' || symbol.kind === 'late cost' ? symbol : null;
}

function checkValue(
  context: CheckContext,
  statement: Exclude<Statement, { readonly kind: 'ValidOnlyIf' }>,
  state: WritableSymbol | null,
): void {
  const wanted = (state === null ? undefined : context.symbolTypes.get(state)) ?? errorType;
  const found = context.infer(context, statement.value, wanted);
  if (state === null) return;
  const name = state.name.text;
  const declared = {
    span: state.name.span,
    message: `\`${name}\` is declared here, and is ${describeType(wanted)}`,
  };
  if (statement.kind !== 'Set' && !isQuantity(wanted)) {
    const parameters = { name, how: wordOf(statement), found: describeType(wanted) };
    const related = [declared];
    return context.report(changeOfNonQuantity.at(statement.target.span, parameters, { related }));
  }
  if (unify(wanted, found) !== null) return;
  context.report(
    writeWrongType.at(
      statement.value.span,
      { name, how: wordOf(statement), wanted: describeType(wanted), found: describeType(found) },
      { related: [declared, ...originsOf(context, [statement.value])] },
    ),
  );
}

function wordOf(statement: Exclude<Statement, { readonly kind: 'ValidOnlyIf' }>): string {
  if (statement.kind === 'Set') return 'set to';
  return statement.kind === 'Reduce' ? `reduced ${statement.how}` : 'increased by';
}

/** A keyed state is written for the rule's own occurrence, or for each of several. */
function checkTargetKey(
  context: CheckContext,
  written: { readonly rule: BoundRule; readonly target: Target; readonly state: WritableSymbol },
): void {
  const { rule, target, state } = written;
  const key = context.bound.keys.get(state) ?? null;
  if (hasUnknownKey(state, key ?? undefined)) return;
  const name = state.name.text;
  const related = [{ span: state.name.span, message: `\`${name}\` is declared here` }];
  if (target.of !== null) return checkTargetOf(context, target.of, { state, key });
  if (target.forEach !== null) {
    const referent = context.bound.referents.get(target.forEach.event.name);
    const event = referent?.kind === 'declared' ? referent.symbol : null;
    if (event === null || event === key) return;
    const parameters = { name, event: event.name.text, key: key?.name.text ?? null };
    context.report(wrongKey.at(target.forEach.event.span, parameters, { related }));
    return;
  }
  if (key === null || isOfOneEvent(context, rule, key)) return;
  if (rule.events.length < rule.node.events.length) return;
  context.report(missingKey.at(target.span, { name, event: key.name.text }, { related }));
}

/** `for the From`: the one occurrence whose copy is written. */
function checkTargetOf(
  context: CheckContext,
  of: Expression,
  { state, key }: { readonly state: WritableSymbol; readonly key: EventSymbol | null },
): void {
  const found = context.infer(context, of, null);
  const name = state.name.text;
  const related = [{ span: state.name.span, message: `\`${name}\` is declared here` }];
  if (key === null) return context.report(unexpectedArgument.at(of.span, { name }, { related }));
  const expected = occurrenceType(key);
  if (unify(expected, found) !== null) return undefined;
  return context.report(
    wrongArgument.at(
      of.span,
      { name, expected: describeType(expected), found: describeType(found), instead: null },
      { related: [...originsOf(context, [of]), ...related] },
    ),
  );
}

/** Whether an occurrence of the event is at hand: the rule's own, or one that it follows. */
function isOfOneEvent(context: CheckContext, { events }: BoundRule, key: EventSymbol): boolean {
  const [event] = events;
  if (event === undefined || events.length > 1) return false;
  const seen = new Set<EventSymbol>();
  let at: EventSymbol | undefined = event;
  for (; at !== undefined && !seen.has(at); at = context.bound.origins.get(at)) {
    if (at === key) return true;
    seen.add(at);
  }
  return false;
}

export function checkException(context: CheckContext, exception: BoundException): void {
  const { exception: forbidden } = exception.node;
  if (forbidden === 'increases it') return checkIncrease(context, exception);
  if (exception.writes.length === 0) return undefined;
  return requireYesNo(context, forbidden);
}

/** Only an amount can increase. */
function checkIncrease(context: CheckContext, { node, state }: BoundException): void {
  if (state === null) return;
  const type = context.symbolTypes.get(state) ?? errorType;
  if (isQuantity(type)) return;
  const name = state.name.text;
  const found = describeType(type);
  const related = [{ span: state.name.span, message: `\`${name}\` is declared here` }];
  const parameters = { name, how: 'increased', found };
  context.report(changeOfNonQuantity.at(node.state.span, parameters, { related }));
}
