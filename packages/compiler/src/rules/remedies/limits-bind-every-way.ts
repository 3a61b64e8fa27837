import type { Comparison, Expression } from '@termsheet/dsl';
import type { BoundRule } from '../../bound/bound.ts';
import type { ContractSymbol, DefinitionSymbol, WritableSymbol } from '../../bound/symbol.ts';
import { shapeOfUnit } from '../../checked/quantity.ts';
import { limitBindsSomeWays } from '../../diagnostics/remedies/limit-binds-some-ways.ts';
import type { Checked } from '../../checked/checked.ts';
import { conjunctsOf } from '../conditions/conjuncts-of.ts';
import { constantOf } from '../conditions/constant-of.ts';
import { symbolsReached } from '../index/symbols-reached.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';
import { wordsOf } from '../words-of.ts';

/** So many limits, and ways into a balance, are held against each other. */
const MAX_LIMITS = 12;
const MAX_WAYS = 24;

/**
 * A limit on what somebody may hold binds every way of coming to hold it. Where shares are taken by
 * several acts into one balance, and some of these are held to a percentage and others are not, the
 * limit is got round by the others.
 */
export const limitsBindEveryWay: SettledRule = (context) => {
  const limits = [...limitsOf(context)];
  if (limits.length === 0) return;
  const isHeld = heldIn(context);
  for (const [state, ways] of waysInto(context)) {
    for (const [limit, comparison] of limits.slice(0, MAX_LIMITS)) {
      const bound = ways.filter((way) => isHeld(way, limit));
      const free = ways.filter((way) => !isHeld(way, limit));
      const [first] = free;
      if (bound.length === 0 || first === undefined) continue;
      const found = {
        balance: state.name.text,
        limit: wordsOf(context.checked, comparison),
        bound: eventsOf(bound),
        free: eventsOf(free),
      };
      const related = [
        ...free.slice(1, 3).map(({ rule }) => ({ span: rule.node.span, message: 'nor is this' })),
        { span: comparison.span, message: 'the limit is this' },
      ];
      context.report(limitBindsSomeWays.at(first.rule.node.span, found, { related }));
    }
  }
};

function eventsOf(ways: readonly Way[]): readonly string[] {
  return [...new Set(ways.flatMap(({ rule }) => rule.events.map(({ name }) => name.text)))];
}

/** The Terms that are held to a percentage, with where they are. */
function limitsOf({ checked, index }: SettledContext): ReadonlyMap<DefinitionSymbol, Comparison> {
  const found = new Map<DefinitionSymbol, Comparison>();
  for (const comparison of index.all('Comparison')) {
    const { left, right, operator } = comparison;
    if (operator !== 'is at most' && operator !== 'is less than') continue;
    if (right.kind !== 'PercentLiteral' || constantOf(index.constants, right) === null) continue;
    const term = termIn(checked, left);
    if (term?.kind === 'definition' && !found.has(term)) found.set(term, comparison);
  }
  return found;
}

/** A rule by which a balance grows, and by how much. */
interface Way {
  readonly rule: BoundRule;
  readonly value: Expression;
}

/** The ways in which a balance of shares grows, where there are several. */
function waysInto({ checked }: SettledContext): readonly [WritableSymbol, readonly Way[]][] {
  const found = new Map<WritableSymbol, Way[]>();
  for (const writes of checked.bound.writes.values()) {
    for (const { rule, statement, state } of writes) {
      const node = rule.node.statements[statement];
      if (node?.kind !== 'Increase') continue;
      const type = checked.symbolTypes.get(state);
      if (type?.kind !== 'quantity' || shapeOfUnit(type.unit) !== 'shares') continue;
      const way = { rule, value: node.value };
      const ways = found.get(state);
      if (ways === undefined) found.set(state, [way]);
      else ways.push(way);
    }
  }
  return [...found].filter(([, ways]) => ways.length > 1 && ways.length <= MAX_WAYS);
}

/** Whether a way is held to a limit: it is asked of the act, or the shares are worked out by it. */
type IsHeld = (way: Way, limit: DefinitionSymbol) => boolean;

function heldIn({ checked }: SettledContext): IsHeld {
  const { bound } = checked;
  const noted = notedOf(bound.writes);
  return ({ rule, value }, limit) => {
    const asked = rule.node.statements.flatMap((each) =>
      each.kind === 'ValidOnlyIf' ? [each.condition] : [],
    );
    const { condition } = rule.node;
    const conditions = condition === null ? asked : [...asked, condition];
    const isAsked = conditions
      .flatMap((each) => conjunctsOf(checked, each))
      .some((each) => each.kind === 'Comparison' && termIn(checked, each.left) === limit);
    if (isAsked) return true;
    const direct = symbolsReached(bound, [value]);
    if (direct.has(limit)) return true;
    return symbolsReached(
      bound,
      [...direct].flatMap((symbol) => noted.get(symbol) ?? []),
    ).has(limit);
  };
}

/** The Term that stands at a place, by itself or for something. */
function termIn({ bound }: Checked, node: Expression): ContractSymbol | null {
  const name = node.kind === 'Application' ? node.callee : node.kind === 'Reference' && node.name;
  const referent = name === false ? undefined : bound.referents.get(name);
  return referent?.kind === 'declared' ? referent.symbol : null;
}

/** What is written of each state that one occurrence has to itself. */
function notedOf(
  writes: SettledContext['checked']['bound']['writes'],
): ReadonlyMap<ContractSymbol, readonly Expression[]> {
  const found = new Map<ContractSymbol, Expression[]>();
  for (const each of writes.values()) {
    for (const { rule, statement, state } of each) {
      const isOfOne = state.kind === 'state' && state.node.forEach !== null;
      const node = rule.node.statements[statement];
      if (!isOfOne || node === undefined || node.kind === 'ValidOnlyIf') continue;
      found.set(state, [...(found.get(state) ?? []), node.value]);
    }
  }
  return found;
}
