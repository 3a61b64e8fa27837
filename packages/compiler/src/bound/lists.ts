import type { ItemsOf, List } from '@termsheet/dsl';
import type { BindContext } from './bind-context.ts';
import type { Scope } from './scope.ts';

export function bindList(context: BindContext, scope: Scope | null, list: List): void {
  for (const item of list.items) {
    context.bind(context, scope, item.value);
    if (item.condition !== null && item.condition !== 'otherwise') {
      context.bind(context, scope, item.condition);
    }
  }
}

export function bindItemsOf(context: BindContext, scope: Scope | null, items: ItemsOf): void {
  context.bind(context, scope, items.of);
}
