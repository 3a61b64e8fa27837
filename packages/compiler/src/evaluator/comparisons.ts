import {
  type Code,
  compareTimes,
  isAtLeast,
  isAtMost,
  isEither,
  isEqual,
  isLess,
  isMore,
  isNotEqual,
} from '@termsheet/runtime';
import type { Node } from '../ir/chapters.ts';
import type { Make } from './make.ts';

const COMPARISONS = {
  equal: isEqual,
  'not equal': isNotEqual,
  more: isMore,
  'at least': isAtLeast,
  less: isLess,
  'at most': isAtMost,
} as const;

export function makeComparison(expression: Node<'compare'>, make: Make): Code {
  const { comparison } = expression;
  const compare = COMPARISONS[comparison];
  const left = make(expression.left);
  const right = make(expression.right);
  if (expression.domain === 'time') {
    return (frame) => compareTimes(frame, comparison, [left(frame), right(frame)]);
  }
  return (frame) => compare(left(frame), right(frame));
}

export function makeIsEither(expression: Node<'is either'>, make: Make): Code {
  const left = make(expression.left);
  const members = expression.members.map(make);
  return (frame) =>
    isEither(
      left(frame),
      members.map((member) => () => member(frame)),
    );
}
