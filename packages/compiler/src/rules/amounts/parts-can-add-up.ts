import type { Expression, Span } from '@termsheet/dsl';
import type { StateSymbol } from '../../bound/symbol.ts';
import { partsCannotAddUp } from '../../diagnostics/amounts/parts-cannot-add-up.ts';
import { constantOf } from '../conditions/constant-of.ts';
import { unbracketed } from '../../checked/unbracketed.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';
import { wordsOf } from '../words-of.ts';

/** Longer lists of conditions are not looked into. */
const MAX_CONDITIONS = 24;

/**
 * Parts that have a smallest size can make up the whole. Where each part is at least so much and all
 * of them together are a balance that can fall below that, there is then no part that is allowed.
 */
export const partsCanAddUp: SettledRule = (context) => {
  const reduced = reducedIn(context);
  for (const conjuncts of conjunctionsIn(context)) {
    const parts = conjuncts.flatMap((part) => smallestPartIn(context, part));
    for (const { field, of, least, span } of parts) {
      const whole = conjuncts
        .map((part) => wholeIn(context, part, { field, of }))
        .find((state) => state !== null && reduced.has(state));
      if (whole == null) continue;
      const found = { least, whole: whole.name.text };
      const related = [{ span: whole.name.span, message: 'this can be less' }];
      context.report(partsCannotAddUp.at(span, found, { related }));
    }
  }
};

/** The balances that rules take something from. */
function reducedIn({ checked }: SettledContext): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  for (const writes of checked.bound.writes.values()) {
    for (const { rule, statement, state } of writes) {
      if (rule.node.statements[statement]?.kind === 'Reduce') found.add(state);
    }
  }
  return found;
}

/** What is said to hold together. */
function* conjunctionsIn({ index }: SettledContext): Iterable<readonly Expression[]> {
  for (const { operator, left, right } of index.all('Logical')) {
    if (operator === 'and') yield [left, right].map(unbracketed);
  }
  for (const { operator, items } of index.all('List')) {
    if (operator === 'all' && items.length <= MAX_CONDITIONS)
      yield items.map(({ value }) => unbracketed(value));
  }
}

interface SmallestPart {
  readonly field: string;
  /** Of what event or table the parts are. */
  readonly of: string;
  readonly least: string;
  readonly span: Span;
}

/** `there is no New Note where Size is less than $25,000`. */
function smallestPartIn(
  { checked, index }: SettledContext,
  node: Expression,
): readonly SmallestPart[] {
  if (node.kind !== 'ThereIs' || !node.negated || node.where === null) return [];
  const where = unbracketed(node.where);
  if (where.kind !== 'Comparison' || where.operator !== 'is less than') return [];
  const { left, right } = where;
  const least = constantOf(index.constants, right);
  if (left.kind !== 'Reference' || least?.kind !== 'figure' || least.value.isZero()) return [];
  if (checked.bound.referents.get(left.name)?.kind !== 'field') return [];
  const words = wordsOf(checked, right);
  return [{ field: left.name.text, of: node.subject.name.text, least: words, span: node.span }];
}

/** `the sum of Size for each New Note is Outstanding Principal`: the balance. */
function wholeIn(
  { checked }: SettledContext,
  node: Expression,
  { field, of }: Pick<SmallestPart, 'field' | 'of'>,
): StateSymbol | null {
  if (node.kind !== 'Comparison' || node.operator !== 'is') return null;
  const sides = [unbracketed(node.left), unbracketed(node.right)];
  const isSum = sides.some(
    (side) =>
      side.kind === 'EventStatistic' &&
      side.statistic === 'sum' &&
      side.event.name.text === of &&
      side.operand?.kind === 'Reference' &&
      side.operand.name.text === field,
  );
  const whole = sides.find((side) => side.kind === 'Reference');
  if (!isSum || whole === undefined) return null;
  const referent = checked.bound.referents.get(whole.name);
  return referent?.kind === 'declared' && referent.symbol.kind === 'state' ? referent.symbol : null;
}
