import type { DateOffset, Expression } from '@termsheet/dsl';
import { deadlineRollNotStated } from '../diagnostics/deadline-roll-not-stated.ts';
import type { SettledRule } from './rule-context.ts';

/** Further places shown of what one line of the heading answers. */
const MAX_PLACES = 4;

/**
 * A contract that counts deadlines in calendar days says what becomes of one that ends on a day when
 * nobody is at work. Where the heading does not, the checker asks, once.
 */
export const deadlinesSayHowTheyRoll: SettledRule = ({ checked, report }) => {
  const { contract, symbols } = checked.bound;
  if (contract === null) return;
  if (contract.settings.some(({ kind }) => kind === 'DeadlinesSetting')) return;
  const places: DateOffset[] = [];
  for (const { node } of symbols.lists.definition) {
    const found = deadlineIn(node.body);
    if (found !== null) places.push(found);
  }
  const [first, ...others] = places;
  if (first === undefined) return;
  const related = others
    .slice(0, MAX_PLACES)
    .map(({ span }) => ({ span, message: 'and this one too' }));
  const governing = contract.settings.find((setting) => setting.kind === 'GovernedBySetting');
  const law = governing?.law.text ?? null;
  report(deadlineRollNotStated.at(first.span, { law }, { related }));
};

/** The count that a date definition ends in, where it counts calendar days forward. */
function deadlineIn(body: Expression): DateOffset | null {
  const waiting: Expression[] = [body];
  for (const node of waiting) {
    if (node.kind === 'Group') waiting.push(node.inner);
    else if (node.kind === 'Conditional') waiting.push(node.then, node.otherwise);
    else if (node.kind === 'List') waiting.push(...node.items.map(({ value }) => value));
    else if (node.kind === 'DateOffset' && isCalendarDeadline(node)) return node;
  }
  return null;
}

function isCalendarDeadline({ direction, duration }: DateOffset): boolean {
  // The day after is the next day, whatever day that is.
  return direction === 'after' && duration.unit.kind === 'calendar' && Number(duration.count) > 1;
}
