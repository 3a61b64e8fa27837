import { optionalCode } from './optional-code.ts';
import { FRAME, call, code, list, number, record, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
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

export function emitList(context: ProgramContext, expression: Node<'list'>): Code {
  const items = expression.items.map(({ site, value, condition }) =>
    record('Item', {
      site: number(site),
      value: code(context.emit(value)),
      condition: optionalCode(context, condition),
    }),
  );
  return call(context.use(LISTS[expression.operator]), FRAME, list(items));
}
