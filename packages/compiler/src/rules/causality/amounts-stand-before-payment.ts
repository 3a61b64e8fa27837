import type { Expression, Span } from '@termsheet/dsl';
import { eventsOf } from '../../bound/event-of.ts';
import type { Bound } from '../../bound/bound.ts';
import type { ContractSymbol, DefinitionSymbol, EventSymbol } from '../../bound/symbol.ts';
import { amountOfItsOwnDay } from '../../diagnostics/causality/amount-of-its-own-day.ts';
import { symbolsReached } from '../index/symbols-reached.ts';
import { anchorsOf } from '../index/windows-of.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/** So many days of payment are looked at. */
const MAX_DAYS = 8;

/**
 * What is to be paid is known before it is paid. An amount that follows the market to the day of its
 * own payment moves until then: nobody can pay what is due, and who pays chooses the day.
 */
export const amountsStandBeforePayment: SettledRule = (context) => {
  reportDuties(context);
  reportPaymentDays(context);
};

/** A duty that can be met on any of several days, and an amount that reads the market up to today. */
function reportDuties(context: SettledContext): void {
  const { bound } = context.checked;
  const following = followingToday(context);
  if (following.size === 0) return;
  for (const { name, node } of bound.symbols.lists.obligation) {
    const { act, due, key } = node;
    if ((act?.kind !== 'Pay' && act?.kind !== 'Deliver') || key === null) continue;
    if (due?.kind === 'DueOnEach') continue;
    const read = symbolsReached(bound, [act.amount]);
    const symbol = [...read].find((each) => following.has(each));
    const span = symbol === undefined ? undefined : following.get(symbol);
    if (symbol === undefined || span === undefined) continue;
    const related = [{ span, message: 'this follows the market to the day it is asked for' }];
    const told = { name: name.text, by: symbol.name.text, act: null };
    context.report(amountOfItsOwnDay.at(act.amount.span, told, { related }));
  }
}

/** The Terms that read the market over days which end with the date in question. */
function followingToday({ checked, index }: SettledContext): ReadonlyMap<ContractSymbol, Span> {
  const found = new Map<ContractSymbol, Span>();
  if (index.all('DateInQuestion').length === 0) return found;
  for (const symbol of checked.bound.symbols.lists.definition) {
    for (const part of index.within(symbol.node)) {
      if (part.kind !== 'Statistic' || part.window === null) continue;
      const [end] = anchorsOf(part.window).toReversed();
      if (end?.kind !== 'DateInQuestion' || !isOfSeries(checked, part.operand)) continue;
      found.set(symbol, part.span);
    }
  }
  return found;
}

function isOfSeries(checked: SettledContext['checked'], operand: Expression): boolean {
  const read = symbolsReached(checked.bound, [operand]);
  return [...read].some((symbol) => checked.seriesCalendars.get(symbol) != null);
}

/** A Term for the day on which a duty is met or else today, at which the market is read. */
function reportPaymentDays(context: SettledContext): void {
  const { bound } = context.checked;
  const acts = actsOwed(bound);
  const days = bound.symbols.lists.definition.flatMap((symbol) => {
    const act = actOrToday(bound, symbol, acts);
    return act === null ? [] : [{ symbol, act }];
  });
  for (const { symbol, act } of days.slice(0, MAX_DAYS)) {
    const reading = readingAt(context, symbol);
    if (reading === null) continue;
    const related = [{ span: reading.span, message: 'here the market is read by it' }];
    const found = { name: reading.name, by: symbol.name.text, act: act.name.text };
    context.report(amountOfItsOwnDay.at(symbol.name.span, found, { related }));
  }
}

/** The events by which duties are met. */
function actsOwed({ symbols, referents }: Bound): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  for (const { node, events } of symbols.lists.obligation) {
    found.add(events.performance);
    const referent = node.act?.kind === 'Perform' ? referents.get(node.act.event.name) : undefined;
    if (referent?.kind === 'declared') found.add(referent.symbol);
  }
  return found;
}

/** `the first available of (1) the date of the last Payment (2) the date in question`: the Payment. */
function actOrToday(
  bound: Bound,
  { node }: DefinitionSymbol,
  acts: ReadonlySet<unknown>,
): EventSymbol | null {
  if (node.body.kind !== 'List' || node.body.operator !== 'first available') return null;
  const values = node.body.items.map(({ value }) => value);
  if (!values.some(({ kind }) => kind === 'DateInQuestion')) return null;
  for (const value of values) {
    const [event] = value.kind === 'DateOfEvent' ? (eventsOf(bound, value.event) ?? []) : [];
    if (event !== undefined && acts.has(event)) return event;
  }
  return null;
}

/** The Term that reads a series over days which are counted from a date, and where. */
function readingAt(
  context: SettledContext,
  date: DefinitionSymbol,
): { readonly name: string; readonly span: Span } | null {
  const { checked } = context;
  const { bound } = checked;
  const series = seriesByDay(context);
  for (const symbol of [...bound.symbols.lists.definition, ...bound.symbols.lists.ambiguity]) {
    for (const part of context.index.within(symbol.node)) {
      if (part.kind !== 'Application') continue;
      const referent = bound.referents.get(part.callee);
      if (referent?.kind !== 'declared' || !series.has(referent.symbol)) continue;
      if (!symbolsReached(bound, [part.argument]).has(date)) continue;
      return { name: symbol.name.text, span: part.span };
    }
  }
  return null;
}

/** The Terms that read a series over days counted from what they are asked for. */
function seriesByDay({ checked, index }: SettledContext): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  for (const symbol of checked.bound.symbols.lists.definition) {
    const { parameter } = symbol.node;
    if (parameter === null) continue;
    for (const part of index.within(symbol.node)) {
      if (part.kind !== 'Statistic' || part.window === null) continue;
      const isOfParameter = anchorsOf(part.window).some(
        (anchor) => anchor.kind === 'Reference' && anchor.name.text === parameter.name.text,
      );
      if (isOfParameter && isOfSeries(checked, part.operand)) found.add(symbol);
    }
  }
  return found;
}
