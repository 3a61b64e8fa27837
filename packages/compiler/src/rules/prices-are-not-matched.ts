import type { Comparison, Expression } from '@termsheet/dsl';
import { childrenOf } from '../checked/children-of.ts';
import { equalityOnMarketPrice } from '../diagnostics/equality-on-market-price.ts';
import { inReadings } from './in-readings.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/**
 * A quantity that the market makes from day to day is compared with `is at least` and its like: it
 * hits one exact figure by chance only. Zero can be hit, by a volume; a fraction of shares traded in
 * a fixed number cannot be told from here, and is not looked at. A reading only sets out what the text
 * may mean, so that what is found in one is said and no warning.
 */
export const pricesAreNotMatched: SettledRule = ({ checked, index, report }) => {
  const read = inReadings(index);
  for (const node of index.all('Comparison')) {
    if (node.operator !== 'is' && node.operator !== 'is not') continue;
    const found = marketSide({ checked }, node);
    if (found === null) continue;
    const { operator } = node;
    const related = [{ span: found.place, message: `\`${found.name}\` comes from the market` }];
    const finding = equalityOnMarketPrice.at(
      node.span,
      { operator, name: found.name },
      { related },
    );
    report(read.has(node) ? { ...finding, severity: 'information' } : finding);
  }
};

interface MarketSide {
  readonly name: string;
  readonly place: Expression['span'];
}

type Context = Pick<SettledContext, 'checked'>;

function marketSide(context: Context, { left, right }: Comparison): MarketSide | null {
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const type = context.checked.types.get(side);
    if (type?.kind !== 'quantity' || isZero(other) || other.kind === 'NoneLiteral') continue;
    const found = marketTerm(context, side);
    if (found !== null) return found;
  }
  return null;
}

function isZero(node: Expression): boolean {
  if (node.kind === 'MoneyLiteral') return Number(node.amount) === 0;
  return node.kind === 'NumberLiteral' && Number(node.value) === 0;
}

/** The first Term of an expression that reads a series, itself or through what it means. */
function marketTerm({ checked }: Context, expression: Expression): MarketSide | null {
  const waiting = [expression];
  for (const node of waiting) {
    const { expressions, names } = childrenOf(node);
    for (const name of names) {
      const referent = checked.bound.referents.get(name);
      if (referent?.kind !== 'declared') continue;
      if ((checked.seriesCalendars.get(referent.symbol) ?? null) === null) continue;
      return { name: name.text, place: referent.symbol.name.span };
    }
    waiting.push(...expressions);
  }
  return null;
}
