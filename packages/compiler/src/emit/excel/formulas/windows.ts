import type { WindowSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Env, Write } from './env.ts';
import { type Formula, operand, operation, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { offset } from './offset.ts';

/** The first and last day of a window, both in; null for an end that is open. */
export interface WindowEnds {
  readonly from: Formula | null;
  readonly to: Formula | null;
}

type Window = WindowSpec<IrExpression>;

/** The cells of a window's ends. */
export function windowEnds(env: Env, window: Window, inner: Write): WindowEnds {
  const cell = (formula: Formula): Formula => cellOf(env, formula, 'yyyy-mm-dd');
  const anchor = cell(inner(env, window.kind === 'from' ? window.from : window.anchor));
  switch (window.kind) {
    case 'from': {
      const to = inner(env, window.to);
      return { from: anchor, to: cell(window.end === 'through' ? to : shifted(to, -1)) };
    }
    case 'after':
      return { from: cell(shifted(anchor, 1)), to: null };
    case 'at least before': {
      const { count, unit } = window.length;
      return { from: null, to: cell(offset(env, anchor, { count: -count, unit })) };
    }
    case 'within': {
      const { count, unit } = window.length;
      const sign = window.direction === 'after' ? 1 : -1;
      const end = cell(offset(env, anchor, { count: sign * count, unit }));
      return sign > 0 ? { from: anchor, to: end } : { from: end, to: anchor };
    }
    case 'over':
      return overEnds(env, window, anchor);
  }
}

function overEnds(
  env: Env,
  window: Extract<Window, { kind: 'over' }>,
  anchor: Formula,
): WindowEnds {
  const { count, unit } = window.length;
  const cell = (formula: Formula): Formula => cellOf(env, formula, 'yyyy-mm-dd');
  const at = (from: Formula, by: number): Formula => cell(offset(env, from, { count: by, unit }));
  if (count === 0) return { from: anchor, to: cell(shifted(anchor, -1)) };
  if (typeof unit === 'object') {
    if (window.direction === 'after') return { from: at(anchor, 1), to: at(anchor, count) };
    const end = window.direction === 'before' ? anchor : cell(shifted(anchor, 1));
    return { from: at(end, -count), to: at(end, -1) };
  }
  switch (window.direction) {
    case 'before':
      return { from: at(anchor, -count), to: cell(shifted(anchor, -1)) };
    case 'ending on':
      return { from: cell(shifted(at(anchor, -count), 1)), to: anchor };
    case 'after':
      return { from: cell(shifted(anchor, 1)), to: at(anchor, count) };
  }
}

function shifted(day: Formula, by: 1 | -1): Formula {
  return operation('sum', write`${operand(day, 'sum')}${by > 0 ? '+1' : '-1'}`);
}
