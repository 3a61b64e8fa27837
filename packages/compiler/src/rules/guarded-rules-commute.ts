import type { Expression } from '@termsheet/dsl';
import type { BoundWrite } from '../bound/bound.ts';
import { rulesOverlap } from '../diagnostics/rules-overlap.ts';
import { assume } from './conditions/assume.ts';
import { isOfInputs } from './conditions/is-of-inputs.ts';
import { Knowledge } from './conditions/knowledge.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';
import { clash, placeOf, statementOf, writesByEvent } from './rules-commute.ts';

/** So many rules upon one event that write one state are held against each other. */
const MAX_RULES = 24;

/**
 * Two rules upon one event whose writes do not commute never apply together. Where both conditions
 * ask only for what the inputs say, whether they can hold together is known beforehand.
 */
export const guardedRulesCommute: SettledRule = (context) => {
  for (const [event, byState] of writesByEvent(context.checked.bound.writes.values())) {
    for (const [state, writes] of byState) {
      const found = findOverlap(context, writes);
      if (found === null) continue;
      const [first, second] = found;
      const related = [{ span: placeOf(first), message: 'the other rule writes it here' }];
      const parameters = { state: state.name.text, event: event.name.text };
      context.report(rulesOverlap.at(placeOf(second), parameters, { related }));
    }
  }
};

function findOverlap(
  context: SettledContext,
  writes: readonly BoundWrite[],
): readonly [BoundWrite, BoundWrite] | null {
  const guarded = writes.filter(({ rule }) => rule.node.condition !== null).slice(0, MAX_RULES);
  for (const [index, second] of guarded.entries()) {
    for (const first of guarded.slice(0, index)) {
      if (first.rule !== second.rule && clash(first, second) && overlap(context, [first, second])) {
        return [first, second];
      }
    }
  }
  return null;
}

/** Whether there are inputs with which both rules apply. */
function overlap(context: SettledContext, writes: readonly BoundWrite[]): boolean {
  const { constants } = context.index;
  const isKnown = guardsOf(writes).every((condition) => isOfInputs(constants, condition));
  return isKnown && !excludeEachOther(context, writes);
}

/** Whether the rules of some writes certainly never apply together, or it makes no difference. */
export function excludeEachOther(context: SettledContext, writes: readonly BoundWrite[]): boolean {
  if (isSameValue(context, writes)) return true;
  const knowledge = new Knowledge(context.index.constants);
  return guardsOf(writes).some((condition) => assume(knowledge, condition) !== null);
}

function guardsOf(writes: readonly BoundWrite[]): readonly Expression[] {
  return writes.map(({ rule }) => rule.node.condition).filter((condition) => condition !== null);
}

/** Two rules that set the same value do not mind each other. */
function isSameValue({ checked }: SettledContext, writes: readonly BoundWrite[]): boolean {
  const words = writes.map((write) => {
    const statement = statementOf(write);
    if (statement === undefined || statement.kind !== 'Set') return null;
    const { start, end } = statement.value.span;
    return checked.bound.source.text.slice(start, end);
  });
  return words[0] !== null && words.every((each) => each === words[0]);
}
