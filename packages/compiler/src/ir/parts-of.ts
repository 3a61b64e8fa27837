import type { AssumptionSpec, InterestSpec, Rows, WindowSpec } from '@termsheet/runtime';
import type { IrExpression } from './expression.ts';

/** What an expression is made of, for walks over the whole representation. */
export interface IrParts {
  readonly expressions: readonly IrExpression[];
  readonly rows: readonly Rows<IrExpression>[];
}

/** The expressions and rows that stand directly in an expression. */
export function partsOf(node: IrExpression): IrParts {
  switch (node.kind) {
    case 'event statistic':
      return {
        expressions: [...present(node.operand), ...present(node.weight)],
        rows: [node.rows],
      };
    case 'allocate': {
      const { amount, weight, row, rounding } = node;
      const steps = rounding === null ? [] : [rounding.step];
      return { expressions: [amount, weight, row, ...steps], rows: [node.rows] };
    }
    case 'there is': {
      const { rows, followedBy } = node;
      return { expressions: [], rows: followedBy === null ? [rows] : [rows, followedBy.rows] };
    }
    case 'pick event':
      return { expressions: [], rows: [node.rows] };
    default:
      return { expressions: expressionsOf(node), rows: [] };
  }
}

function expressionsOf(node: IrExpression): readonly IrExpression[] {
  switch (node.kind) {
    case 'fact':
    case 'state':
    case 'ambiguity':
      return present(node.key);
    case 'definition':
      return [...present(node.key), ...present(node.argument)];
    case 'field':
    case 'origin':
      return [node.of];
    case 'arithmetic':
    case 'compare':
    case 'logical':
      return [node.left, node.right];
    case 'negate':
    case 'not':
    case 'has values':
    case 'list statistic':
      return [node.operand];
    case 'is either':
      return [node.left, ...node.members];
    case 'conditional':
      return [node.condition, node.then, node.otherwise];
    case 'list':
      return node.items.flatMap((item) => [item.value, ...present(item.condition)]);
    case 'clamp':
      return [node.operand, node.bound];
    case 'round':
      return [node.operand, node.step];
    case 'as if':
      return [node.operand, ...node.assumptions.flatMap(assumedParts)];
    default:
      return dayExpressionsOf(node);
  }
}

function assumedParts(assumption: AssumptionSpec<IrExpression>): readonly IrExpression[] {
  return assumption.term === 'reading' ? [] : [assumption.value];
}

function dayExpressionsOf(node: IrExpression): readonly IrExpression[] {
  switch (node.kind) {
    case 'interest':
      return interestParts(node);
    case 'interpolated':
      return node.at;
    case 'is within':
      return [node.day, ...windowParts(node.window)];
    case 'on date':
      return [node.operand, node.day];
    case 'immediately before':
      return [node.operand, node.occurrence];
    case 'offset':
    case 'nearest open day':
    case 'schedule date':
    case 'day of month':
      return [node.anchor];
    case 'latest':
      return [...present(node.key), node.anchor];
    case 'days between':
      return [node.from, node.to];
    case 'days of':
      return [node.length];
    case 'date of':
    case 'unrolled date':
    case 'receipt':
      return [node.occurrence];
    case 'rolled':
    case 'at the earliest':
      return [node.day];
    case 'sample':
      return [node.operand, ...present(node.weight), ...windowParts(node.window)];
    case 'on days':
      return [node.condition, ...windowParts(node.window)];
    case 'largest':
      return [node.from, node.to, node.step, node.condition, node.otherwise];
    default:
      return [];
  }
}

/** The expressions in the terms of interest. */
export function interestParts(spec: InterestSpec<IrExpression>): readonly IrExpression[] {
  const { principal, rate, dayCount, maturity, from, until } = spec;
  return [principal, rate, dayCount, ...present(maturity), from, ...present(until)];
}

/** The expressions in a window. */
export function windowParts(window: WindowSpec<IrExpression>): readonly IrExpression[] {
  return window.kind === 'from' ? [window.from, window.to] : [window.anchor];
}

/** The expressions in rows: their window and their condition. */
export function rowParts(rows: Rows<IrExpression>): readonly IrExpression[] {
  const window = rows.window === null ? [] : windowParts(rows.window);
  return [...window, ...present(rows.where)];
}

function present(node: IrExpression | null): readonly IrExpression[] {
  return node === null ? [] : [node];
}
