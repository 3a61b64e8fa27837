import type { Expression, Statement, Upon } from '@termsheet/dsl';
import type { BoundWrite } from '../bound/bound.ts';
import type { WritableSymbol } from '../bound/symbol.ts';
import { childrenOf } from '../checked/children-of.ts';
import { shapeOfUnit } from '../checked/quantity.ts';
import { startsAtNothing } from '../checked/starts-at-nothing.ts';
import { priceCanReachZero } from '../diagnostics/price-can-reach-zero.ts';
import { type Floors, takenOff } from './conditions/taken-off.ts';
import { expressionsIn } from './index/file-index.ts';
import type { SettledRule } from './rule-context.ts';

/**
 * What a rule takes off a price leaves some of it: either a floor is stated, or the rule asks first
 * whether there is enough. A price of zero divides nothing, so that all that rests on it is
 * impossible from then on.
 */
export const pricesStayAboveZero: SettledRule = ({ checked, index, report }) => {
  const floors: Floors = { constants: index.constants, known: new Map() };
  for (const writes of checked.bound.writes.values()) {
    for (const write of writes) {
      const type = checked.symbolTypes.get(write.state);
      if (type?.kind !== 'quantity' || shapeOfUnit(type.unit) !== 'price') continue;
      if (mayBeNothing(write.state)) continue;
      const found = takenOffBy(floors, write);
      if (found === null || isAskedFirst(write.rule.node, found)) continue;
      const { name } = write.state;
      const statement = write.rule.node.statements[write.statement];
      const span = statement?.span ?? found.span;
      const related = [
        { span: found.span, message: 'this much is taken off, however much it is' },
        { span: name.span, message: 'the price stands here' },
      ].filter((place) => place.span.start !== span.start || place.span.end !== span.end);
      report(priceCanReachZero.at(span, { state: name.text }, { related }));
    }
  }
};

/** What adds up from nothing divides nothing. */
function mayBeNothing(state: WritableSymbol): boolean {
  return state.kind === 'late cost' || startsAtNothing(state.node);
}

/** What a write takes off its price without a floor. */
function takenOffBy(floors: Floors, { rule, statement }: BoundWrite): Expression | null {
  const written: Statement | undefined = rule.node.statements[statement];
  if (written?.kind === 'Reduce' && written.how === 'by') return written.value;
  if (written === undefined || written.kind === 'ValidOnlyIf' || written.kind === 'Increase') {
    return null;
  }
  return takenOff(floors, written.value);
}

/** Whether the rule compares what is taken off before it takes it. */
function isAskedFirst(rule: Upon, part: Expression): boolean {
  const asked = namesIn([
    ...(rule.condition === null ? [] : [rule.condition]),
    ...rule.statements.flatMap((each) => (each.kind === 'ValidOnlyIf' ? [each.condition] : [])),
  ]);
  return [...namesIn([part])].some((name) => asked.has(name));
}

function namesIn(expressions: readonly Expression[]): ReadonlySet<string> {
  const names = expressionsIn(expressions).flatMap((each) => childrenOf(each).names);
  return new Set(names.map(({ text }) => text));
}
