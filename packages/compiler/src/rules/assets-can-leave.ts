import type { ContractSymbol, WritableSymbol } from '../bound/symbol.ts';
import { childrenOf } from '../checked/children-of.ts';
import { shapeOfUnit } from '../checked/quantity.ts';
import { assetWithoutWayOut } from '../diagnostics/asset-without-way-out.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/**
 * Money or shares that rules pay into a balance leave it by some rule, or something reads the
 * balance. What only ever grows and nothing looks at is held for good.
 */
export const assetsCanLeave: SettledRule = (context) => {
  const { checked, report } = context;
  const increases = increasesOf(context);
  const read = symbolsRead(context);
  for (const state of checked.bound.symbols.lists.state) {
    const first = increases.get(state);
    if (first === undefined || first === null || read.has(state)) continue;
    const related = [{ span: first, message: 'this puts something in' }];
    report(assetWithoutWayOut.at(state.name.span, { state: state.name.text }, { related }));
  }
};

type Place = WritableSymbol['name']['span'];

/** Of each balance that rules only increase, where one does; null where a rule does anything else. */
function increasesOf({ checked }: SettledContext): ReadonlyMap<WritableSymbol, Place | null> {
  const found = new Map<WritableSymbol, Place | null>();
  for (const writes of checked.bound.writes.values()) {
    for (const { rule, statement, state } of writes) {
      const written = rule.node.statements[statement];
      const type = checked.symbolTypes.get(state);
      const shape = type?.kind === 'quantity' ? shapeOfUnit(type.unit) : 'other';
      const isAsset = shape === 'money' || shape === 'shares';
      if (written?.kind !== 'Increase' || !isAsset) found.set(state, null);
      else if (!found.has(state)) found.set(state, written.span);
    }
  }
  return found;
}

function symbolsRead({ checked, index }: SettledContext): ReadonlySet<ContractSymbol> {
  const read = new Set<ContractSymbol>();
  for (const expression of index.expressions) {
    for (const name of childrenOf(expression).names) {
      const referent = checked.bound.referents.get(name);
      if (referent?.kind === 'declared') read.add(referent.symbol);
    }
  }
  return read;
}
