import type { DateOffset, DurationLiteral, Expression, Span } from '@termsheet/dsl';
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
  const places: { readonly span: Span }[] = [];
  for (const { node } of symbols.lists.definition) {
    const found = deadlineIn(node.body);
    if (found !== null) places.push(found);
  }
  for (const { node } of symbols.lists.event) {
    const occurs = node.kind === 'Event' ? node.occurs : null;
    if (occurs?.kind !== 'OccursAfterEach' || occurs.duration === null) continue;
    if (isCountOfDays(occurs.duration)) places.push(occurs.duration);
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
  return direction === 'after' && isCountOfDays(duration);
}

function isCountOfDays({ unit, count }: DurationLiteral): boolean {
  // The day after is the next day, whatever day that is.
  return unit.kind === 'calendar' && Number(count) > 1;
}
