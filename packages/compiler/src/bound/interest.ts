import type { Accrual, Compounding, Counting, Interest, InterestTerms, Name } from '@termsheet/dsl';
import { unknownSchedule } from '../diagnostics/unknown-schedule.ts';
import type { BindContext } from './bind-context.ts';
import { enterKey, ownedBy } from './definitions.ts';
import { declaredHere, noteSymbol } from './names-and-literals.ts';
import type { Scope } from './scope.ts';
import { isSchedule } from './symbol.ts';

/** Resolves what accrues, in the scope of its key where it has one. */
export function bindAccrual(context: BindContext, node: Accrual): void {
  const own = ownedBy(context, node.name);
  const scope = enterKey(own, node);
  bindTerms(own, scope, node);
  if (node.until !== null) own.bind(own, scope, node.until);
}

export function bindInterest(context: BindContext, scope: Scope | null, node: Interest): void {
  bindTerms(context, scope, node);
  context.bind(context, scope, node.until);
}

function bindTerms(context: BindContext, scope: Scope | null, terms: InterestTerms): void {
  const { principal, rate, counting, from, compounding } = terms;
  for (const part of [principal, rate, from]) context.bind(context, scope, part);
  bindCounting(context, scope, counting);
  bindCompounding(context, compounding);
}

/** Resolves how days are counted. */
export function bindCounting(
  context: BindContext,
  scope: Scope | null,
  { dayCount, over, maturing }: Counting,
): void {
  context.bind(context, scope, dayCount);
  if (over !== null) bindScheduleName(context, over);
  if (maturing !== null) context.bind(context, scope, maturing);
}

/** Resolves the schedule on whose dates interest is compounded, where one is named. */
export function bindCompounding(context: BindContext, compounding: Compounding | null): void {
  if (compounding === null || typeof compounding.on === 'string') return;
  bindScheduleName(context, compounding.on);
}

/** Resolves the name of a schedule. */
function bindScheduleName(context: BindContext, name: Name): void {
  const symbol = context.symbols.find(name);
  if (symbol !== undefined && isSchedule(symbol)) return noteSymbol(context, name, symbol);
  context.tables.referents.set(name, { kind: 'unknown' });
  const nearest = context.suggest(name.text, namesOfSchedules(context))[0] ?? null;
  const isA = symbol?.kind ?? null;
  return context.report(
    unknownSchedule.at(name.span, { name: name.text, isA, nearest }, declaredHere(symbol)),
  );
}

function* namesOfSchedules({ symbols }: BindContext): Iterable<string> {
  for (const symbol of symbols.lists.event) if (isSchedule(symbol)) yield symbol.name.text;
}
