import type { Expression } from '@termsheet/dsl';
import { occursOf } from '../../bound/occurs-of.ts';
import type { ContractSymbol, EventSymbol } from '../../bound/symbol.ts';
import { askedAfterItsTime } from '../../diagnostics/causality/asked-after-its-time.ts';
import { conjunctsOf } from '../conditions/conjuncts-of.ts';
import { conditionsOfWrites } from '../index/conditions-of-writes.ts';
import { symbolsReached } from '../index/symbols-reached.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/** So many acts, and events that come before an end, are held against each other. */
const MAX_HELD = 24;

/**
 * An event is asked for while it can come. Where it occurs only as long as another has not, what can be
 * done only after that other one waits in vain for it: it came before, or it never does.
 */
export const eventsAreAskedForInTheirTime: SettledRule = (context) => {
  const early = earlyEvents(context).slice(0, MAX_HELD);
  if (early.length === 0) return;
  const noted = conditionsOfWrites(context.checked.bound);
  for (const act of lateActs(context).slice(0, MAX_HELD)) {
    for (const { event, end } of early) {
      if (act.after !== end) continue;
      if (!isAsked(context, { noted, asked: act.asks }, event)) continue;
      const found = { act: act.name, event: event.name.text, end: end.name.text };
      const related = [{ span: act.span, message: 'this comes only after' }];
      context.report(askedAfterItsTime.at(event.name.span, found, { related }));
      break;
    }
  }
};

/** An event that comes only while there is none of another. */
function earlyEvents(
  context: SettledContext,
): readonly { readonly event: EventSymbol; readonly end: ContractSymbol }[] {
  const { checked } = context;
  return checked.bound.symbols.lists.event.flatMap((event) => {
    const occurs = occursOf(event);
    if (occurs?.kind !== 'OccursWhen') return [];
    return directConjuncts(occurs.condition).flatMap((part) => {
      const end = part.kind === 'ThereIs' && part.negated ? eventIn(context, part) : null;
      return end === null ? [] : [{ event, end }];
    });
  });
}

function directConjuncts(condition: Expression): readonly Expression[] {
  if (condition.kind === 'Group') return directConjuncts(condition.inner);
  if (condition.kind === 'Logical' && condition.operator === 'and') {
    return [...directConjuncts(condition.left), ...directConjuncts(condition.right)];
  }
  if (condition.kind === 'List' && condition.operator === 'all') {
    return condition.items.flatMap(({ value }) => directConjuncts(value));
  }
  return [condition];
}

/** Something that can be done only after an event, and what the rules upon it ask. */
interface LateAct {
  readonly name: string;
  readonly span: EventSymbol['name']['span'];
  readonly after: ContractSymbol;
  readonly asks: readonly Expression[];
}

function lateActs(context: SettledContext): readonly LateAct[] {
  const { bound } = context.checked;
  const asks = asksOf(context);
  return bound.symbols.lists.right.flatMap(({ name, node }) => {
    const condition = node.while?.condition ?? null;
    const referent = bound.referents.get(node.by.name);
    if (condition === null || referent?.kind !== 'declared') return [];
    return conjunctsOf(context.checked, condition).flatMap((part) => {
      if (part.kind !== 'ThereIs' || part.negated) return [];
      const after = eventIn(context, part);
      const asked = asks.get(referent.symbol) ?? [];
      return after === null ? [] : [{ name: name.text, span: node.span, after, asks: asked }];
    });
  });
}

/** On what conditions rules do something upon each event. */
function asksOf({ checked }: SettledContext): ReadonlyMap<ContractSymbol, readonly Expression[]> {
  const found = new Map<ContractSymbol, Expression[]>();
  for (const { events, node } of checked.bound.rules) {
    const said = node.statements.map((each) =>
      each.kind === 'ValidOnlyIf' ? each.condition : each.value,
    );
    const asked = node.condition === null ? said : [...said, node.condition];
    for (const event of events) found.set(event, [...(found.get(event) ?? []), ...asked]);
  }
  return found;
}

/** Whether an event is asked for, by Terms or by what rules have noted when there was one. */
function isAsked(
  { checked }: SettledContext,
  {
    noted,
    asked,
  }: {
    readonly noted: ReturnType<typeof conditionsOfWrites>;
    readonly asked: readonly Expression[];
  },
  event: EventSymbol,
): boolean {
  const direct = symbolsReached(checked.bound, asked);
  if (direct.has(event)) return true;
  const conditions = [...direct].flatMap((symbol) => noted.get(symbol) ?? []);
  return symbolsReached(checked.bound, conditions).has(event);
}

function eventIn(
  { checked }: SettledContext,
  { subject, where }: Extract<Expression, { readonly kind: 'ThereIs' }>,
): ContractSymbol | null {
  const referent = checked.bound.referents.get(subject.name);
  return where === null && referent?.kind === 'declared' ? referent.symbol : null;
}
