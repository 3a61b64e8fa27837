import {
  type Evaluation,
  formatMissing,
  Missing,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import { standingOfEvent } from '../results/judge-expectation.ts';
import { readTerm } from '../results/read-term.ts';
import { termSpec } from '../results/term-spec.ts';
import { showValue } from '../results/write-value.ts';
import type { OutcomeQuestion } from './question.ts';

/** What a question came to. */
export interface Answer {
  readonly value: Value;
  readonly type: ValueType;
  /** As a person reads it. */
  readonly shown: string;
}

const TEXT: ValueType = { kind: 'text' };

/** Answers one question of an evaluation. */
export function answer(evaluation: Evaluation, { day, target }: OutcomeQuestion): Answer {
  const { kind, index, argument } = target;
  if (kind === 'event') {
    const { voided, words } = standingOfEvent(evaluation, { day, target });
    if (voided instanceof Missing) return { value: voided, type: TEXT, shown: words };
    return { value: words, type: TEXT, shown: words };
  }
  const value = readTerm(evaluation.on(day), { kind, index }, argument);
  const { type } = termSpec(evaluation.program, { kind, index });
  return answerOf(value, type);
}

/** A value, or the lack of one, as an answer. */
export function answerOf(value: Value, type: ValueType): Answer {
  return { value, type, shown: value instanceof Missing ? absence(value) : showValue(value, type) };
}

/** A formula that says `none` gives that as its reason too. */
function absence(missing: Missing): string {
  return missing.reasons.every((reason) => reason === missing.kind)
    ? missing.kind
    : formatMissing(missing);
}
