import type { Node } from '../../../ir/chapters.ts';
import type { Env, Write } from './env.ts';
import { atom, type Formula, listed, write } from './formula.ts';
import { cellOf, joined, negated } from './logic.ts';
import { absenceOf, NONE } from './statuses.ts';

const FOLDS = {
  greatest: 'MAX(',
  least: 'MIN(',
  sum: 'SUM(',
  product: 'PRODUCT(',
  average: 'AVERAGE(',
} as const;

/** A list: the greatest, the sum, all of it, whichever applies, the first that is available. */
export function writeList(env: Env, node: Node<'list'>, inner: Write): Formula {
  const { operator, items } = node;
  switch (operator) {
    case 'all':
    case 'any':
    case 'none': {
      const values = items.map(({ value }) => inner(env, value));
      if (values.length === 0) return atom(operator === 'any' ? 'FALSE' : 'TRUE');
      const whole = joined(env, operator === 'all' ? 'and' : 'or', values);
      return operator === 'none' ? negated(whole) : whole;
    }
    case 'whichever':
      return items.reduceRight<Formula>((rest, { value, condition }) => {
        const then = inner(env, value);
        return condition === null ? then : write`IF(${inner(env, condition)},${then},${rest})`;
      }, NONE);
    case 'first available': {
      const cells = items.map(({ value, condition }) => {
        const then = inner(env, value);
        return cellOf(
          env,
          condition === null ? then : write`IF(${inner(env, condition)},${then},${NONE})`,
        );
      });
      return cells.reduceRight<Formula>(
        (rest, cell) => write`IF(ISNA(${cell}),${cell},IFERROR(${cell},${rest}))`,
        absenceOf(cells),
      );
    }
    default: {
      if (items.length === 0) return atom('0');
      const values = items.map(({ value }) => inner(env, value));
      const folded = (parts: readonly Formula[]): Formula =>
        write`${FOLDS[operator]}${listed(parts)})`;
      if (operator !== 'greatest' && operator !== 'least') return folded(values);
      // Of several absences unknown stands, for only that can be mended.
      const cells = values.map((value) => cellOf(env, value));
      const whole = cellOf(env, folded(cells));
      const isUnknown = write`OR(${listed(cells.map((cell) => write`ISNA(${cell})`))})`;
      return write`IF(ISERROR(${whole}),IF(${isUnknown},NA(),${whole}),${whole})`;
    }
  }
}
