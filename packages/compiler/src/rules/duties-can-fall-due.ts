import type { Day } from '@termsheet/runtime';
import { occursOf } from '../bound/occurs-of.ts';
import { isSchedule, type ObligationSymbol } from '../bound/symbol.ts';
import { neverDue } from '../diagnostics/never-due.ts';
import { neverOwed } from '../diagnostics/never-owed.ts';
import { type AlwaysNil, alwaysNil, alwaysNilOf } from './conditions/always-nil.ts';
import { statedDay } from './dates/stated-dates.ts';
import { startOf } from './dates/start-of.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/**
 * What a duty asks for can come to be owed: its day is one that comes while the contract is in effect,
 * and there is an amount. A duty that never falls due, or is always of nothing, binds nobody.
 */
export const dutiesCanFallDue: SettledRule = (context) => {
  const nil = alwaysNilOf(context.index.constants);
  for (const symbol of context.checked.bound.symbols.lists.obligation) {
    reportDate(context, symbol, nil);
    const { act, name } = symbol.node;
    if (act?.kind !== 'Pay' && act?.kind !== 'Deliver') continue;
    const found = alwaysNil(nil, act.amount);
    if (found === null) continue;
    const pays = act.kind === 'Pay';
    context.report(neverOwed.at(act.amount.span, { name: name.text, comesTo: found, pays }));
  }
};

function reportDate(context: SettledContext, symbol: ObligationSymbol, nil: AlwaysNil): void {
  const { due, name } = symbol.node;
  if (due?.kind === 'DueOn') {
    if (alwaysNil(nil, due.date) !== 'none') return;
    context.report(neverDue.at(due.date.span, { name: name.text, because: 'none' }));
    return;
  }
  if (due?.kind !== 'DueOnEach') return;
  const schedule = context.checked.bound.keys.get(symbol);
  const occurs = schedule !== undefined && isSchedule(schedule) ? occursOf(schedule) : null;
  if (schedule === undefined || occurs?.kind !== 'Schedule') return;
  const start = dayOfStart(context);
  const dates = context.index.statedDates(occurs);
  if (dates === null || dates.days.some((day) => start === null || day >= start)) return;
  const because = dates.days.length === 0 ? 'no dates' : 'past';
  const related = [{ span: schedule.name.span, message: 'the schedule is this' }];
  context.report(neverDue.at(due.span, { name: name.text, because }, { related }));
}

/** The contract's first day, where its heading names it. */
function dayOfStart(context: SettledContext): Day | null {
  const from = startOf(context);
  return from === null ? null : statedDay(context.index.constants, from);
}
