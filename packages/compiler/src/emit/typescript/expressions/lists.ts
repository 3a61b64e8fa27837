import { optionalCode } from './optional-code.ts';
import { call, code, FRAME, list, number, object, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import type { Node } from '../../../ir/chapters.ts';

const LISTS = {
  greatest: 'greatestOf',
  least: 'leastOf',
  sum: 'sumOf',
  product: 'productOf',
  average: 'averageOf',
  all: 'allOf',
  any: 'anyOf',
  none: 'noneOf',
  whichever: 'whicheverApplies',
  'first available': 'firstAvailable',
} as const;

export function emitList(context: ModuleContext, expression: Node<'list'>): Syntax {
  const items = expression.items.map(({ site, value, condition }) =>
    object({
      site: number(site),
      value: code(context.emit(value)),
      condition: optionalCode(context, condition),
    }),
  );
  return call(context.use(LISTS[expression.operator]), FRAME, list(items));
}
