import type { Expression, Obligation } from '@termsheet/dsl';
import { symbolsIn } from '../checked/symbols-in.ts';
import { dueByTwoSections } from '../diagnostics/due-by-two-sections.ts';
import { symbolsReached } from './index/symbols-reached.ts';
import type { SettledRule } from './rule-context.ts';

/**
 * What is owed falls due by one section. Where two sections speak of it and the file holds both as
 * readings, the day of a duty, its amount, or whether it binds at all, turns on which of them governs: what is in
 * time by the one is late by the other.
 */
export const dutiesFollowOneSection: SettledRule = ({ checked, report }) => {
  const { bound } = checked;
  for (const { name, node } of bound.symbols.lists.obligation) {
    for (const { turns, on } of partsOf(node)) {
      const read = turns === 'how much' ? symbolsIn(bound, on) : symbolsReached(bound, [on]);
      for (const symbol of read) {
        if (symbol.kind !== 'ambiguity' || symbol.node.between === null) continue;
        const [one, other] = symbol.node.between;
        const related = [{ span: symbol.name.span, message: 'the readings are these' }];
        const found = { name: name.text, turns, between: [one.text, other.text] } as const;
        report(dueByTwoSections.at(on.span, found, { related }));
      }
    }
  }
};

interface Part {
  /** What of the duty a part decides. */
  readonly turns: 'when' | 'whether' | 'how much';
  readonly on: Expression;
}

function partsOf({ act, due, key }: Obligation): readonly Part[] {
  const parts: Part[] = [];
  if (due?.kind === 'DueOn') parts.push({ turns: 'when', on: due.date });
  // What an amount is worked out from is told where that is.
  if ((act?.kind === 'Pay' || act?.kind === 'Deliver') && act.amount.kind === 'Reference') {
    parts.push({ turns: 'how much', on: act.amount });
  }
  if (key?.condition) parts.push({ turns: 'whether', on: key.condition });
  return parts;
}
