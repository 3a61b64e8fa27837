import type { Expression, Span } from '@termsheet/dsl';
import type { AmbiguitySymbol } from '../../bound/symbol.ts';
import { symbolsIn } from '../../checked/symbols-in.ts';
import { roundingNotSettled } from '../../diagnostics/amounts/rounding-not-settled.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';
import { wordsOf } from '../words-of.ts';

/** So many of the places are shown. */
const MAX_PLACES = 3;

/**
 * What comes in whole shares, cents or certificates says what becomes of the rest. Where the readings
 * of a text differ only in how they round one figure, the text does not.
 */
export const lotsSayHowTheyRound: SettledRule = (context) => {
  const found = new Map<AmbiguitySymbol, Span[]>();
  for (const symbol of context.checked.bound.symbols.lists.ambiguity) {
    const values = symbol.node.readings.flatMap(({ value }) => (value === null ? [] : [value]));
    if (differInRounding(context, values)) found.set(symbol, []);
  }
  for (const { condition, then, otherwise, span } of context.index.all('Conditional')) {
    if (!differInRounding(context, [then, otherwise])) continue;
    for (const symbol of symbolsIn(context.checked.bound, condition)) {
      if (symbol.kind !== 'ambiguity') continue;
      const places = found.get(symbol);
      if (places === undefined) found.set(symbol, [span]);
      else places.push(span);
    }
  }
  for (const [{ name }, places] of found) {
    const related = places
      .slice(0, MAX_PLACES)
      .map((span) => ({ span, message: 'this is rounded by it' }));
    context.report(roundingNotSettled.at(name.span, { name: name.text }, { related }));
  }
};

/** Whether the same figure is rounded in several ways, or once and once not. */
function differInRounding(context: SettledContext, values: readonly Expression[]): boolean {
  if (values.length < 2) return false;
  const rounded = values.map((value) => roundedIn(context, value));
  const [first] = rounded;
  if (first === undefined || rounded.some(({ figure }) => figure !== first.figure)) return false;
  return new Set(rounded.map(({ how }) => how)).size > 1;
}

interface Rounded {
  /** What is rounded, in words. */
  readonly figure: string;
  /** How, in words; empty where it is not. */
  readonly how: string;
}

function roundedIn(context: SettledContext, node: Expression): Rounded {
  const { checked } = context;
  if (node.kind === 'Group') return roundedIn(context, node.inner);
  if (node.kind === 'Rounding') {
    const { figure } = roundedIn(context, node.operand);
    const { mode, place } = node;
    const to = place.kind === 'multiples' ? wordsOf(checked, place.of) : place.kind;
    return { figure, how: `${mode} ${to}` };
  }
  if (node.kind !== 'Allocate') return { figure: wordsOf(checked, node), how: '' };
  const { amount, weight, among, rounding, remainder } = node;
  const parts = [amount, weight].map((part) => roundedIn(context, part).figure);
  return {
    figure: `allocate ${parts.join(' by ')} among ${among.name.text}`,
    how: `${rounding?.mode ?? ''} ${remainder ?? ''}`.trim(),
  };
}
