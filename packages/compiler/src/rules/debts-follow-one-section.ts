import type { Expression, Span } from '@termsheet/dsl';
import type { AmbiguitySymbol } from '../bound/symbol.ts';
import { costsOf } from '../bound/declare-duties.ts';
import { symbolsIn } from '../checked/symbols-in.ts';
import { debtUnderTwoRates } from '../diagnostics/debt-under-two-rates.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';
import { wordsOf } from './words-of.ts';

/** So many of the places where two sections differ are shown. */
const MAX_PLACES = 4;

/**
 * The interest of one debt is that of one section. Where two sections speak of it and the file holds
 * both as readings, the rate, the compounding or what bears interest turns on which of them governs.
 */
export const debtsFollowOneSection: SettledRule = (context) => {
  const byAmbiguity = new Map<AmbiguitySymbol, Place[]>();
  for (const place of placesOf(context)) {
    for (const symbol of symbolsIn(context.checked.bound, place.turnsOn)) {
      if (symbol.kind !== 'ambiguity' || symbol.node.between === null) continue;
      const places = byAmbiguity.get(symbol);
      if (places === undefined) byAmbiguity.set(symbol, [place]);
      else places.push(place);
    }
  }
  for (const [{ name, node }, places] of byAmbiguity) {
    // A debt that a Term is told of is called by its name, rather than by that of a parameter.
    const [shown] = places.toReversed();
    if (shown === undefined || node.between === null) continue;
    const [one, other] = node.between;
    const { debt, of } = shown;
    const found = { debt, of, other: null, between: [one.text, other.text] } as const;
    const related = places
      .slice(0, MAX_PLACES)
      .map(({ span }) => ({ span, message: 'this turns on it' }));
    context.report(debtUnderTwoRates.at(name.span, found, { related }));
  }
};

/** Something that decides how a debt bears interest. */
interface Place {
  readonly debt: string;
  readonly of: 'principal' | 'duty';
  readonly turnsOn: Expression;
  readonly span: Span;
}

function* placesOf(context: SettledContext): Iterable<Place> {
  const { checked, index } = context;
  for (const node of index.all('Conditional')) {
    const [then, otherwise] = [interestIn(node.then), interestIn(node.otherwise)];
    if (then === null || otherwise === null) continue;
    const debt = wordsOf(checked, then.principal);
    if (debt !== wordsOf(checked, otherwise.principal)) continue;
    yield { debt, of: 'principal', turnsOn: node.condition, span: node.span };
  }
  for (const { principal, rate, span } of index.all('Interest')) {
    yield { debt: wordsOf(checked, principal), of: 'principal', turnsOn: rate, span };
  }
  for (const { node, name } of checked.bound.symbols.lists.state) {
    if (node.kind !== 'Accrual') continue;
    const debt = wordsOf(checked, node.principal);
    yield { debt, of: 'principal', turnsOn: node.rate, span: name.span };
    const choice = choiceIn(context, node.principal);
    if (choice !== null) yield { debt, of: 'principal', turnsOn: choice, span: name.span };
  }
  for (const { node, name } of checked.bound.symbols.lists.obligation) {
    for (const cost of costsOf(node)) {
      if (cost.kind !== 'LateInterest') continue;
      yield { debt: name.text, of: 'duty', turnsOn: cost.rate, span: cost.span };
    }
  }
}

function interestIn(node: Expression): Extract<Expression, { readonly kind: 'Interest' }> | null {
  if (node.kind === 'Group') return interestIn(node.inner);
  return node.kind === 'Interest' ? node : null;
}

/** What a Term chooses by, where it means one of two things. */
function choiceIn({ checked }: SettledContext, node: Expression): Expression | null {
  if (node.kind !== 'Reference') return null;
  const referent = checked.bound.referents.get(node.name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'definition') return null;
  const { body } = referent.symbol.node;
  return body.kind === 'Conditional' ? body.condition : null;
}
