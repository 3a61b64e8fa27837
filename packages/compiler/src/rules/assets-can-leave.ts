import type { Span } from '@termsheet/dsl';
import type { WritableSymbol } from '../bound/symbol.ts';
import { shapeOfUnit } from '../checked/quantity.ts';
import { assetWithoutWayOut } from '../diagnostics/asset-without-way-out.ts';
import { expressionsIn } from './index/file-index.ts';
import { symbolsNamedIn } from './index/symbols-read.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/**
 * Money or shares that rules pay into a balance leave it by some rule, or something reads the
 * balance. What only ever grows and nothing but its own growth looks at is held for good.
 */
export const assetsCanLeave: SettledRule = (context) => {
  const { checked, index, report } = context;
  const increases = increasesOf(context);
  for (const state of checked.bound.symbols.lists.state) {
    const found = increases.get(state) ?? null;
    if (found === null || (index.reads.get(state) ?? 0) > found.readByItself) continue;
    const related = [{ span: found.first, message: 'this puts something in' }];
    report(assetWithoutWayOut.at(state.name.span, { state: state.name.text }, { related }));
  }
};

/** The rules that increase a balance: the first, and how often they read it themselves. */
interface Increases {
  readonly first: Span;
  readonly readByItself: number;
}

/** Of each balance that rules only increase, where they do; null where a rule does anything else. */
function increasesOf({ checked }: SettledContext): ReadonlyMap<WritableSymbol, Increases | null> {
  const found = new Map<WritableSymbol, Increases | null>();
  for (const writes of checked.bound.writes.values()) {
    for (const { rule, statement, state } of writes) {
      const written = rule.node.statements[statement];
      const type = checked.symbolTypes.get(state);
      const shape = type?.kind === 'quantity' ? shapeOfUnit(type.unit) : 'other';
      const isAsset = shape === 'money' || shape === 'shares';
      const before = found.get(state);
      if (before === null) continue;
      if (written?.kind !== 'Increase' || !isAsset) {
        found.set(state, null);
        continue;
      }
      const named = expressionsIn([written.value]).flatMap((each) => symbolsNamedIn(checked, each));
      const own = named.filter((symbol) => symbol === state).length;
      const first = before?.first ?? written.span;
      found.set(state, { first, readByItself: (before?.readByItself ?? 0) + own });
    }
  }
  return found;
}
