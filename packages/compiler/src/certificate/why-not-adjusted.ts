import { type Day, type Evaluation, formatLongDate, type Occurrence } from '@termsheet/runtime';
import type { TermPlace } from '../results/term-place.ts';
import { isOrFollows } from './adjustment.ts';
import { plain } from './steps/on-paper.ts';
import { describeEvent } from './reported-events.ts';

/** An event that did nothing to a Term by the close of a day. */
interface Unadjusted {
  readonly term: TermPlace;
  readonly of: Occurrence;
  readonly until: Day;
}

/** Why there is nothing to certify, in a sentence or two. */
export function whyNotAdjusted(evaluation: Evaluation, { term, of, until }: Unadjusted): string {
  const { program, skipped } = evaluation;
  const name = describeEvent(program, of);
  const because = skipped
    .filter((each) => each.state === term.index && isOrFollows(each.occurrence, of))
    .map(({ clause, reason }) => `${clause} stands against it (${plain(reason)})`);
  const why =
    because.length > 0
      ? `${[...new Set(because)].join('; ')}.`
      : 'either it does not meet the conditions of a rule, or its effect is still to come and a later day must be asked about (--on).';
  return `There is no adjustment to certify: by ${formatLongDate(until)} the ${name} has left ${term.name} as it was: ${why}`;
}
