import type { Expression, Obligation } from '@termsheet/dsl';
import { dueByTwoSections } from '../diagnostics/due-by-two-sections.ts';
import { symbolsReached } from './index/symbols-reached.ts';
import type { SettledRule } from './rule-context.ts';

/**
 * What is owed falls due by one section. Where two sections speak of it and the file holds both as
 * readings, the day of a duty, or whether it binds at all, turns on which of them governs: what is in
 * time by the one is late by the other.
 */
export const dutiesFollowOneSection: SettledRule = ({ checked, report }) => {
  const { bound } = checked;
  for (const { name, node } of bound.symbols.lists.obligation) {
    for (const { turns, on } of partsOf(node)) {
      for (const symbol of symbolsReached(bound, [on])) {
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
  readonly turns: 'when' | 'whether';
  readonly on: Expression;
}

function partsOf({ due, key }: Obligation): readonly Part[] {
  const parts: Part[] = [];
  if (due?.kind === 'DueOn') parts.push({ turns: 'when', on: due.date });
  if (key?.condition) parts.push({ turns: 'whether', on: key.condition });
  return parts;
}
