import {
  type Code,
  isAtLeast,
  isAtMost,
  isEqual,
  isLess,
  isMore,
  isNotEqual,
  or,
  type Value,
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
  const compare = COMPARISONS[expression.comparison];
  const left = make(expression.left);
  const right = make(expression.right);
  return (frame) => compare(left(frame), right(frame));
}

export function makeIsEither(expression: Node<'is either'>, make: Make): Code {
  const left = make(expression.left);
  const members = expression.members.map(make);
  return (frame) => {
    const value = left(frame);
    return members.reduce<Value>(
      (sofar, member) => or(sofar, () => isEqual(value, member(frame))),
      false,
    );
  };
}
