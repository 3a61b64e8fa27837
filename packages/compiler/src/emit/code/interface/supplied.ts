import type { NamedIr } from '../program-context.ts';
import type { PlainWords } from './described-term.ts';

/** Of what there is one each, and how it is named. */
export function keyRemark({ ir }: NamedIr, event: number, plain: PlainWords): string {
  const spec = ir.events[event];
  const called = spec?.source.kind === 'row' ? 'name' : 'id';
  return `for each ${plain(spec?.name ?? 'event')} by its ${called}`;
}

/** What is said of a field or fact that holds several values. */
export function severalRemark({ several }: { readonly several: boolean }): string {
  return several ? 'several values' : '';
}
