import { call, FRAME, list, text, thunk, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import type { Node } from '../../../ir/chapters.ts';

/** What the runtime calls each comparison. */
export const COMPARISONS = {
  equal: 'isEqual',
  'not equal': 'isNotEqual',
  more: 'isMore',
  'at least': 'isAtLeast',
  less: 'isLess',
  'at most': 'isAtMost',
} as const;

export function emitComparison(context: ProgramContext, expression: Node<'compare'>): Code {
  if (expression.domain === 'time') {
    const sides = list([context.emit(expression.left), context.emit(expression.right)]);
    return call(context.use('compareTimes'), FRAME, text(expression.comparison), sides);
  }
  const compare = context.use(COMPARISONS[expression.comparison]);
  return call(compare, context.emit(expression.left), context.emit(expression.right));
}

/** The value is worked out once, and a member that is no constant only where it is needed. */
export function emitIsEither(context: ProgramContext, expression: Node<'is either'>): Code {
  const members = expression.members.map((member) => {
    const emitted = context.emit(member);
    const isText = member.kind === 'constant' && member.constant.kind === 'text';
    return isText ? emitted : thunk(emitted);
  });
  return call(context.use('isEither'), context.emit(expression.left), list(members));
}
