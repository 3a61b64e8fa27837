import {
  allOf,
  anyOf,
  averageOf,
  type Code,
  firstAvailable,
  greatestOf,
  leastOf,
  noneOf,
  productOf,
  sumOf,
  whicheverApplies,
} from '@termsheet/runtime';
import type { Node } from '../ir/chapters.ts';
import type { Make } from './make.ts';

const LISTS = {
  greatest: greatestOf,
  least: leastOf,
  sum: sumOf,
  product: productOf,
  average: averageOf,
  all: allOf,
  any: anyOf,
  none: noneOf,
  whichever: whicheverApplies,
  'first available': firstAvailable,
} as const;

export function makeList(expression: Node<'list'>, make: Make): Code {
  const take = LISTS[expression.operator];
  const items = expression.items.map((item) => ({
    site: item.site,
    value: make(item.value),
    condition: item.condition === null ? null : make(item.condition),
  }));
  return (frame) => take(frame, items);
}
