import type { Expression } from '@termsheet/dsl';
import type { ContractSymbol } from '../../bound/symbol.ts';
import { expressionsIn } from '../index/file-index.ts';
import { symbolsNamedIn } from '../index/symbols-read.ts';
import type { SettledContext } from '../rule-context.ts';

/** In which formulas each Term stands beside others. */
export type Formulas = ReadonlyMap<ContractSymbol, ReadonlySet<number>>;

/**
 * The formulas that choose between Terms, compare them or add them up, by the Terms in them. Where two
 * stand in one, the contract says how they stand to each other.
 *
 * @param wanted Which Terms are looked for.
 */
export function formulasOf(context: SettledContext, wanted: ReadonlySet<ContractSymbol>): Formulas {
  const found = new Map<ContractSymbol, Set<number>>();
  if (wanted.size === 0) return found;
  let formula = 0;
  for (const limbs of limbsOf(context)) {
    formula += 1;
    for (const node of expressionsIn(limbs)) {
      for (const symbol of symbolsNamedIn(context.checked, node)) {
        if (!wanted.has(symbol)) continue;
        const places = found.get(symbol) ?? new Set();
        found.set(symbol, places.add(formula));
      }
    }
  }
  return found;
}

/** Whether two Terms stand in one formula. */
export function areNamedTogether(
  formulas: Formulas,
  one: ContractSymbol,
  other: ContractSymbol,
): boolean {
  const places = formulas.get(other);
  return [...(formulas.get(one) ?? [])].some((formula) => places?.has(formula));
}

function* limbsOf({ checked, index }: SettledContext): Iterable<readonly Expression[]> {
  for (const { then, otherwise } of index.all('Conditional')) yield [then, otherwise];
  for (const { items } of index.all('List')) yield items.map(({ value }) => value);
  const inner = new Set<Expression>();
  for (const sum of index.all('Arithmetic')) {
    if (sum.operator !== '+') continue;
    inner.add(sum.left).add(sum.right);
  }
  for (const sum of index.all('Arithmetic')) {
    if (sum.operator === '+' && !inner.has(sum)) yield addendsOf(sum);
  }
  for (const { node } of checked.bound.symbols.lists.ambiguity) {
    yield node.readings.flatMap(({ value }) => (value === null ? [] : [value]));
  }
}

function addendsOf(sum: Expression): readonly Expression[] {
  const waiting = [sum];
  const addends: Expression[] = [];
  for (const node of waiting) {
    if (node.kind === 'Group') waiting.push(node.inner);
    else if (node.kind === 'Arithmetic' && node.operator === '+') {
      waiting.push(node.left, node.right);
    } else addends.push(node);
  }
  return addends;
}
