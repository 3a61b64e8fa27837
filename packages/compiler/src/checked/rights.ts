import type { Right, RightLimit } from '@termsheet/dsl';
import { isReported } from '../bound/occurs-of.ts';
import type { EventSymbol, FieldSymbol } from '../bound/symbol.ts';
import { rightByDerivedEvent } from '../diagnostics/right-by-derived-event.ts';
import { rightFieldUnclear } from '../diagnostics/right-field-unclear.ts';
import { rightOfAnother } from '../diagnostics/right-of-another.ts';
import { rightWithoutTime } from '../diagnostics/right-without-time.ts';
import { upToWrongType } from '../diagnostics/up-to-wrong-type.ts';
import type { CheckContext } from './check-context.ts';
import { describeType } from './describe-type.ts';
import { typeOfField } from './names-and-literals.ts';
import { originsOf } from './origin.ts';
import { requireDate, requireQuantity, requireYesNo } from './requirements.ts';
import { fitsAnything, type Type } from './type.ts';
import { unify } from './unify.ts';
import { checkWindow } from './windows-and-dates.ts';

/** A right: by whose event it is used, up to how much, when, and while what. */
export function checkRight(context: CheckContext, node: Right): void {
  const { key, limit, window } = node;
  if (key?.condition) requireYesNo(context, key.condition);
  const event = eventOf(context, node);
  if (event !== null) checkEvent(context, node, event);
  if (window?.kind === 'BeforeWindow') requireDate(context, window.anchor);
  else checkWindow(context, window);
  const fields = {
    limit: limit === null ? null : checkLimit(context, limit, event),
    time: event === null ? null : checkTime(context, node, event),
  };
  context.rightFields.set(node, fields);
  if (node.while !== null) requireYesNo(context, node.while.condition);
}

/** The event by which a right is used; null where there is none, which is reported. */
function eventOf({ bound }: CheckContext, { by }: Right): EventSymbol | null {
  const referent = bound.referents.get(by.name);
  const symbol = referent?.kind === 'declared' ? referent.symbol : null;
  return symbol?.kind === 'event' ? symbol : null;
}

/** It is the holder who reports the use, and nobody else. */
function checkEvent(context: CheckContext, { by, holder }: Right, event: EventSymbol): void {
  const related = [{ span: event.name.span, message: `\`${event.name.text}\` is declared here` }];
  if (event.becomes !== null || !isReported(event)) {
    const named = by.happening === 'itself' ? by.name.text : `${by.happening} of ${by.name.text}`;
    context.report(rightByDerivedEvent.at(by.span, { event: named }, { related }));
    return;
  }
  const parties = event.node.kind === 'Event' ? event.node.by : [];
  const wanted = context.bound.referents.get(holder);
  if (wanted?.kind !== 'declared') return;
  const isTheirs = parties.some((party) => {
    const referent = context.bound.referents.get(party);
    return referent?.kind === 'declared' ? referent.symbol === wanted.symbol : true;
  });
  if (isTheirs) return;
  const found = {
    event: event.name.text,
    holder: holder.text,
    by: parties.map(({ text }) => text),
  };
  context.report(rightOfAnother.at(holder.span, found, { related }));
}

/** What `up to` measures: the field that is named, or the only one of its unit. */
function checkLimit(
  context: CheckContext,
  { field: named, most }: RightLimit,
  event: EventSymbol | null,
): FieldSymbol | null {
  const type = requireQuantity(context, most, 'what a right goes `up to`');
  if (event === null || fitsAnything(type)) return null;
  const fields = [...event.fields.values()].filter((field) => !isSeveral(field));
  if (named === null) {
    const fitting = fields.filter((field) => unify(typeOfField(context, field), type) !== null);
    return onlyOne(context, { fitting, event, wanted: describeType(type) }, most);
  }
  const field = event.fields.get(named.text);
  if (field === undefined) return null;
  checkLimitType(context, { field, most, type });
  return field;
}

function isSeveral({ node }: FieldSymbol): boolean {
  return node.kind === 'Field' && node.several;
}

function checkLimitType(
  context: CheckContext,
  limit: { readonly field: FieldSymbol; readonly most: RightLimit['most']; readonly type: Type },
): void {
  const { field, most, type } = limit;
  const wanted = typeOfField(context, field);
  const fits = !isSeveral(field) && wanted.kind === 'quantity' && unify(wanted, type) !== null;
  if (fits || fitsAnything(wanted)) return;
  const words = {
    field: field.name.text,
    wanted: isSeveral(field) ? 'a list' : describeType(wanted),
    found: describeType(type),
  };
  const related = [
    { span: field.name.span, message: `\`${field.name.text}\` is declared here` },
    ...originsOf(context, [most]),
  ];
  context.report(upToWrongType.at(most.span, words, { related }));
}

interface Candidates {
  readonly fitting: readonly FieldSymbol[];
  readonly event: EventSymbol;
  readonly wanted: string;
}

function onlyOne(
  context: CheckContext,
  { fitting, event, wanted }: Candidates,
  at: { readonly span: RightLimit['span'] },
): FieldSymbol | null {
  const [first, second] = fitting;
  if (first !== undefined && second === undefined) return first;
  const words = { event: event.name.text, wanted, fields: fitting.map(({ name }) => name.text) };
  const related = [{ span: event.name.span, message: `\`${event.name.text}\` is declared here` }];
  context.report(rightFieldUnclear.at(at.span, words, { related }));
  return null;
}

/** Before a time of day: the event says at which time it happened. */
function checkTime(
  context: CheckContext,
  { window }: Right,
  event: EventSymbol,
): FieldSymbol | null {
  if (window?.kind !== 'BeforeWindow' || window.time === null) return null;
  context.infer(context, window.time, null);
  const fitting = [...event.fields.values()].filter(
    (field) => !isSeveral(field) && typeOfField(context, field).kind === 'time',
  );
  if (fitting.length > 0) {
    return onlyOne(context, { fitting, event, wanted: 'a time of day' }, window.time);
  }
  const related = [{ span: event.name.span, message: `\`${event.name.text}\` is declared here` }];
  context.report(rightWithoutTime.at(window.time.span, { event: event.name.text }, { related }));
  return null;
}
