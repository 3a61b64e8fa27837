import { clockCannotRun } from '../diagnostics/clock-cannot-run.ts';
import { assume } from './conditions/assume.ts';
import { Knowledge } from './conditions/knowledge.ts';
import type { SettledRule } from './rule-context.ts';

/**
 * A condition asked of the days of a calendar can hold on such a day. Where the calendar has only
 * the days on which the opposite holds, its days stop passing just when they should be counted.
 */
export const clocksCanRun: SettledRule = ({ checked, index, report }) => {
  for (const node of index.all('OnDays')) {
    const calendar = checked.sampledDays.get(node);
    if (calendar == null || calendar.node.condition === null) continue;
    const knowledge = new Knowledge(index.constants);
    if (assume(knowledge, calendar.node.condition) !== null) continue;
    const conflict = assume(knowledge, node.condition);
    if (conflict === null || assume(new Knowledge(index.constants), node.condition)) continue;
    const related = [
      { span: calendar.node.condition.span, message: 'and its days are those on which this holds' },
    ];
    report(clockCannotRun.at(node.span, { calendar: calendar.name.text }, { related }));
  }
};
