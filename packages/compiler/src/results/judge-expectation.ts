import {
  type Evaluation,
  formatMissing,
  isSameValue,
  Missing,
  Occurrence,
  OccurrenceName,
  type Value,
} from '@termsheet/runtime';
import type { Expectation, Expected } from '../inputs/expectation.ts';
import { readTerm } from './read-term.ts';
import { termSpec } from './term-spec.ts';
import type { Verdict } from './verdict.ts';
import { showValue } from './write-value.ts';

/** Compares one line under `expect on D` with what the contract gives at the close of that day. */
export function judgeExpectation(evaluation: Evaluation, expectation: Expectation): Verdict {
  const { day, expected, target } = expectation;
  const { kind, index, argument } = target;
  if (kind === 'event') return judgeEvent(evaluation, expectation);
  const value = readTerm(evaluation.on(day), { kind, index }, argument);
  const { type } = termSpec(evaluation.program, { kind, index });
  const isMet =
    expected.kind === 'value'
      ? isAsExpected(value, expected.value)
      : value instanceof Missing && value.kind === KIND_OF_STATUS[expected.status];
  const found = value instanceof Missing ? formatMissing(value) : showValue(value, type);
  return { expectation, isMet, expected: describeExpected(expected), found };
}

/** The absence that each status speaks of; only events are void. */
const KIND_OF_STATUS = {
  undetermined: 'unknown',
  impossible: 'impossible',
  'not yet': 'not yet',
  none: 'none',
  void: null,
} as const;

function describeExpected(expected: Expected): string {
  return expected.kind === 'value' ? showValue(expected.value, expected.type) : expected.status;
}

function judgeEvent(evaluation: Evaluation, expectation: Expectation): Verdict {
  const { expected } = expectation;
  const standing = standingOfEvent(evaluation, expectation);
  return {
    expectation,
    isMet: expected.kind === 'status' && expected.status === standing.status,
    expected: describeExpected(expected),
    found: standing.words,
  };
}

/** Whether an event stands: what voids it, and the same in words. */
interface Standing {
  readonly status: string;
  readonly words: string;
  readonly voided: Occurrence['voided'];
}

/** Whether the event that an expectation names, or the last of its kind by that day, stands. */
export function standingOfEvent(
  evaluation: Evaluation,
  { day, target }: Pick<Expectation, 'day' | 'target'>,
): Standing {
  const { argument } = target;
  const last = evaluation.occurrences.findLast(
    ({ event, id, day: on }) =>
      event === target.index &&
      on <= day &&
      (!(argument instanceof OccurrenceName) || argument.of === id),
  );
  if (last === undefined) return { status: 'not yet', words: 'not yet', voided: null };
  const { voided } = last;
  if (voided === null) return { status: 'stands', words: 'it stands', voided };
  if (voided instanceof Missing) {
    return { status: 'undetermined', words: formatMissing(voided), voided };
  }
  return { status: 'void', words: `void: ${voided.join('; ')}`, voided };
}

/** An event or row is expected by its name. */
function isAsExpected(found: Value, expected: Value): boolean {
  if (!(expected instanceof OccurrenceName)) return isSameValue(found, expected);
  if (!(found instanceof Occurrence)) return false;
  return found.event === expected.event && expected.of === (found.row?.place ?? found.id);
}
