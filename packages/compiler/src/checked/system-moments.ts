import type { Expression } from '@termsheet/dsl';
import type { DefinitionSymbol } from '../bound/symbol.ts';
import { solvedThroughTime } from '../diagnostics/solved-through-time.ts';
import type { CheckContext } from './check-context.ts';
import { childrenOf } from './children-of.ts';

type Elsewhere = 'on another day' | 'in a hypothesis';

interface Placed {
  readonly expression: Expression;
  /** How it is read; null at the moment of the whole. */
  readonly where: Elsewhere | null;
}

/** Reports each place where one of a circle's definitions reads another at another moment. */
export function checkOneMoment(context: CheckContext, members: readonly DefinitionSymbol[]): void {
  for (const member of members) checkBody(context, members, member);
}

function checkBody(
  context: CheckContext,
  members: readonly DefinitionSymbol[],
  member: DefinitionSymbol,
): void {
  const waiting: Placed[] = [{ expression: member.node.body, where: null }];
  for (const { expression, where } of waiting) {
    const { expressions, names } = childrenOf(expression);
    for (const name of names) {
      const referent = context.bound.referents.get(name);
      const other = referent?.kind === 'declared' ? referent.symbol : null;
      if (where === null || other === null || !members.some((each) => each === other)) continue;
      const parameters = { name: member.name.text, other: other.name.text, where };
      context.report(solvedThroughTime.at(name.span, parameters));
    }
    const inner = innerMoment(expression);
    for (const part of expressions) {
      const isInside = inner !== null && inner.operands.includes(part);
      waiting.push({ expression: part, where: where ?? (isInside ? inner.where : null) });
    }
  }
}

/** The parts of an expression that are read at another moment than itself. */
function innerMoment(
  node: Expression,
): { readonly where: Elsewhere; readonly operands: readonly Expression[] } | null {
  switch (node.kind) {
    case 'OnDate':
    case 'ImmediatelyBefore':
      return { where: 'on another day', operands: [node.operand] };
    case 'OnDays':
      return { where: 'on another day', operands: [node.condition] };
    case 'Statistic':
      return node.window === null
        ? null
        : {
            where: 'on another day',
            operands: [node.operand, ...(node.weight === null ? [] : [node.weight])],
          };
    case 'Interest':
      return { where: 'on another day', operands: [node.principal, node.rate] };
    case 'AsIf':
      return { where: 'in a hypothesis', operands: [node.operand] };
    default:
      return null;
  }
}
