import { Exact, Missing, type Value } from '@termsheet/runtime';
import { combine, describe, NotShown, order } from './plain-values.ts';

/** A list of figures or days as one. */
export function fold(operator: string, values: readonly Value[]): Value {
  const open = values.find((value) => value instanceof Missing);
  if (open !== undefined) return open;
  const [first, ...others] = values;
  switch (operator) {
    case 'greater':
    case 'greatest':
    case 'later':
    case 'highest':
      return extreme(values, 1);
    case 'lesser':
    case 'least':
    case 'earlier':
    case 'lowest':
      return extreme(values, -1);
    case 'sum':
      return sumOf(values);
    case 'product':
      return values.reduce((product, value) => combine('*', product, value), Exact.ONE);
    case 'average': {
      if (first === undefined) return new Missing('unknown', ['an average of nothing']);
      const sum = others.reduce((sofar, value) => combine('+', sofar, value), first);
      return combine('/', sum, Exact.of(values.length));
    }
    default:
      throw new NotShown(`the ${operator} of ${describe(values[0] ?? false)}`);
  }
}

function extreme(values: readonly Value[], sign: 1 | -1): Value {
  const [first, ...others] = values;
  if (first === undefined) return new Missing('unknown', ['nothing to choose from']);
  return others.reduce((best, value) => (order(value, best) * sign > 0 ? value : best), first);
}

export function sumOf(values: readonly Value[]): Value {
  return values.reduce((sum, value) => combine('+', sum, value), Exact.ZERO);
}

/** Whether any of some is so: what is open leaves it open only where none is. */
export function either(values: readonly (boolean | Missing)[]): boolean | Missing {
  return values.includes(true) || (values.find((value) => value instanceof Missing) ?? false);
}
