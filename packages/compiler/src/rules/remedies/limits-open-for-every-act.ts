import type { ContractSymbol, DefinitionSymbol, EventSymbol } from '../../bound/symbol.ts';
import { limitOpenedForSome } from '../../diagnostics/remedies/limit-opened-for-some.ts';
import { symbolsReached } from '../index/symbols-reached.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/** So many limits, and acts that each binds, are held against each other. */
const MAX_LIMITS = 12;
const MAX_ACTS = 24;

/**
 * A limit that binds several acts is lifted for all of them. Where a notice of the one who is bound lets
 * it exceed the limit by one act, and no notice does by another, the second stays bound although the
 * contract lets the first go.
 */
export const limitsOpenForEveryAct: SettledRule = (context) => {
  for (const limit of limitsIn(context).slice(0, MAX_LIMITS)) {
    const bound = [...boundBy(context, limit)].slice(0, MAX_ACTS);
    for (const [act, opening] of bound) {
      const [opener] = opening;
      if (opener === undefined) continue;
      for (const [other, alsoOpening] of bound) {
        if (other === act || alsoOpening.size > 0 || !isOfOneParty(act, other)) continue;
        const found = {
          limit: limit.name.text,
          opener: opener.name.text,
          act: act.name.text,
          other: other.name.text,
        };
        const related = [
          { span: opener.name.span, message: 'this opens it' },
          { span: other.name.span, message: 'and leaves this bound' },
        ];
        context.report(limitOpenedForSome.at(limit.name.span, found, { related }));
      }
    }
  }
};

/** The Terms for the most of something that some condition allows. */
function limitsIn({ checked }: SettledContext): readonly DefinitionSymbol[] {
  return checked.bound.symbols.lists.definition.filter(({ node }) => node.body.kind === 'Largest');
}

/** The acts that a limit binds, with the other acts of the same party that are read where it does. */
function boundBy(
  { checked }: SettledContext,
  limit: DefinitionSymbol,
): ReadonlyMap<EventSymbol, ReadonlySet<EventSymbol>> {
  const { bound } = checked;
  const own = symbolsReached(bound, [limit.node.body]);
  const found = new Map<EventSymbol, Set<EventSymbol>>();
  for (const symbol of bound.symbols.lists.definition) {
    const act = bound.keys.get(symbol);
    if (act === undefined || partyOf(act) === null) continue;
    const read = symbolsReached(bound, [symbol.node.body]);
    if (!read.has(limit)) continue;
    const opening = found.get(act) ?? new Set<EventSymbol>();
    for (const other of read) if (isOpening(other, act, own)) opening.add(other);
    found.set(act, opening);
  }
  return found;
}

function isOpening(
  other: ContractSymbol,
  act: EventSymbol,
  own: ReadonlySet<ContractSymbol>,
): other is EventSymbol {
  return other.kind === 'event' && other !== act && !own.has(other) && isOfOneParty(other, act);
}

function isOfOneParty(one: EventSymbol, other: EventSymbol): boolean {
  return partyOf(one) !== null && partyOf(one) === partyOf(other);
}

/** The one party whose act an event is. */
function partyOf({ node }: EventSymbol): string | null {
  if (node.kind !== 'Event' || node.occurs !== null) return null;
  const [by, ...others] = node.by;
  return by === undefined || others.length > 0 ? null : by.text;
}
