import type { Accrual, Expression, Interest, Name, Window } from '@termsheet/dsl';

/** The expressions and names that stand directly in an expression, in no particular order. */
export interface Children {
  readonly expressions: readonly Expression[];
  /** Names that stand for values: Terms, callees, fields, series. */
  readonly names: readonly Name[];
}

/** What an expression is made of. */
export function childrenOf(node: Expression): Children {
  switch (node.kind) {
    case 'Reference':
      return { expressions: [], names: [node.name] };
    case 'Application':
      return { expressions: [node.argument], names: [node.callee] };
    case 'FieldOf':
      return { expressions: [node.event], names: [node.field] };
    case 'LatestOnOrBefore':
      return { expressions: [node.anchor], names: [node.series] };
    case 'Interpolation':
      return { expressions: node.at, names: [node.table.name] };
    case 'ThereIs':
      return {
        expressions: [
          ...inWindow(node.followedBy?.window ?? null),
          ...inWindow(node.window, node.where),
        ],
        names: [node.subject.name],
      };
    default:
      return { expressions: operandsOf(node), names: [] };
  }
}

function operandsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'OnDate':
      return [node.operand, node.date];
    case 'ImmediatelyBefore':
      return [node.operand, node.event];
    case 'AsIf':
      // The Terms that are assumed are named, not read.
      return [node.operand, ...node.assumptions.map(({ value }) => value)];
    case 'PercentOf':
    case 'Negation':
    case 'Not':
      return [node.operand];
    case 'Rounding':
      return node.place.kind === 'multiples' ? [node.operand, node.place.of] : [node.operand];
    case 'Arithmetic':
    case 'Comparison':
    case 'Logical':
      return [node.left, node.right];
    case 'Clamp':
      return [node.operand, node.bound];
    case 'IsEither':
      return [node.left, ...node.members];
    case 'IsWithin':
      return [node.left, ...inWindow(node.window)];
    case 'OnDays':
      return [node.condition, ...inWindow(node.window)];
    case 'Conditional':
      return [node.condition, node.then, node.otherwise];
    case 'Group':
      return [node.inner];
    case 'List':
      return node.items.flatMap((item) => {
        const { condition } = item;
        return condition === null || condition === 'otherwise'
          ? [item.value]
          : [item.value, condition];
      });
    case 'ItemsOf':
      return [node.of];
    default:
      return phraseOperandsOf(node);
  }
}

function phraseOperandsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'Statistic':
      return [node.operand, ...inWindow(node.window, node.weight)];
    case 'EventStatistic':
      return inWindow(node.window, node.operand, node.weight, node.where);
    case 'PickEvent':
      return inWindow(node.window, node.where);
    case 'Allocate':
      return inWindow(null, node.rounding ?? node.amount, node.weight, node.where);
    case 'Largest':
      return [node.from, node.to, node.step, node.condition, node.otherwise];
    case 'Interest':
      return interestParts(node);
    case 'DateOffset':
    case 'NearestOpenDay':
    case 'DayOfMonth':
      return [node.anchor];
    case 'DaysBetween':
      return [node.from, node.to];
    case 'DateOfEvent':
      return [node.event];
    default:
      return [];
  }
}

/** The expressions that say what interest is on, at what rate, and over which days. */
export function interestParts(node: Interest | Accrual): readonly Expression[] {
  const { principal, rate, counting, from, until } = node;
  const parts = [principal, rate, counting.dayCount, counting.maturing, from, until];
  return parts.filter((part) => part !== null);
}

function inWindow(
  window: Window | null,
  ...others: readonly (Expression | null)[]
): readonly Expression[] {
  const expressions = others.filter((other) => other !== null);
  if (window === null) return expressions;
  if (window.kind === 'FromWindow') return [window.from, window.to, ...expressions];
  return [window.anchor, ...expressions];
}
