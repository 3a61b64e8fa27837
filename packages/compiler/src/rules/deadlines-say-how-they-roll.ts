import type { Declaration, DurationLiteral, Expression, Obligation, Span } from '@termsheet/dsl';
import { deadlinesOf, documentAt, headingAt } from '../documents/document.ts';
import { deadlineRollNotStated } from '../diagnostics/deadline-roll-not-stated.ts';
import type { SettledRule } from './rule-context.ts';

/** Further places shown of what one line of the heading answers. */
const MAX_PLACES = 4;

/**
 * A contract that counts deadlines in calendar days says what becomes of one that ends on a day when
 * nobody is at work. Where the heading by which they go does not, the checker asks, once; another
 * document with a heading is asked where it is checked itself.
 */
export const deadlinesSayHowTheyRoll: SettledRule = ({ checked, index, report }) => {
  const { contract, documents } = checked.bound;
  if (contract === null || deadlinesOf(contract) !== null) return;
  const counted = index.declarations
    .flatMap(deadlinesIn)
    .filter((span) => headingAt(documents, span) === contract);
  if (counted.length === 0) return;
  // A library without a heading may be all that counts days.
  const own = counted.find((span) => documentAt(documents, span) === documents.list[0]);
  const related = counted
    .filter((span) => span !== own)
    .slice(0, MAX_PLACES)
    .map((span) => ({ span, message: 'and this one too' }));
  const governing = contract.settings.find((setting) => setting.kind === 'GovernedBySetting');
  const law = governing?.law.text ?? null;
  report(deadlineRollNotStated.at(own ?? contract.title.span, { law }, { related }));
};

/** The deadlines of a declaration that are counted in calendar days. */
function deadlinesIn(node: Declaration): readonly Span[] {
  switch (node.kind) {
    case 'Definition':
      return deadlineIn(node.body);
    case 'Event':
      return node.occurs?.kind === 'OccursAfterEach' && node.occurs.duration !== null
        ? countedFurther(node.occurs.duration)
        : [];
    case 'Obligation':
      return countedIn(node);
    case 'Right':
      return node.window?.kind === 'WithinWindow' && node.window.direction === 'after'
        ? counted(node.window.duration)
        : [];
    default:
      return [];
  }
}

/** Until when a duty is to be done, its grace, and the time for a cure. */
function countedIn({ due, grace, cure }: Obligation): readonly Span[] {
  return [
    ...(due?.kind === 'DueOn' ? deadlineIn(due.date) : []),
    ...(grace === null ? [] : counted(grace.duration)),
    ...(cure === null ? [] : counted(cure.duration)),
  ];
}

/** The count that a date ends in, where it counts calendar days forward. */
function deadlineIn(body: Expression): readonly Span[] {
  const waiting: Expression[] = [body];
  for (const node of waiting) {
    if (node.kind === 'Group') waiting.push(node.inner);
    else if (node.kind === 'Conditional') waiting.push(node.then, node.otherwise);
    else if (node.kind === 'List') waiting.push(...node.items.map(({ value }) => value));
    else if (node.kind === 'DateOffset' && node.direction === 'after') {
      if (countedFurther(node.duration).length > 0) return [node.span];
    }
  }
  return [];
}

/** The day after is the next day, whatever day that is. */
function countedFurther(duration: DurationLiteral): readonly Span[] {
  return Number(duration.count) > 1 ? counted(duration) : [];
}

function counted({ unit, count, span }: DurationLiteral): readonly Span[] {
  return unit.kind === 'calendar' && Number(count) > 0 ? [span] : [];
}
