import type { Expression } from '@termsheet/dsl';
import { nobodyInSomeCases } from '../../diagnostics/parties/nobody-in-some-cases.ts';
import type { SettledRule } from '../rule-context.ts';

/**
 * A role is somebody's in every case in which the contract asks for it. Where a Term that stands for a
 * party leaves a case without one, what that party is to do or to get nobody does or gets.
 */
export const somebodyIsMeantInEveryCase: SettledRule = ({ checked, report }) => {
  for (const symbol of checked.bound.symbols.lists.definition) {
    if (checked.symbolTypes.get(symbol)?.kind !== 'party') continue;
    const gap = gapIn(symbol.node.body);
    if (gap === null) continue;
    const related = [{ span: gap.span, message: 'nobody is meant here' }];
    report(nobodyInSomeCases.at(symbol.name.span, { role: symbol.name.text }, { related }));
  }
};

/** The first case that has no value. */
function gapIn(body: Expression): Expression | null {
  const waiting = [body];
  for (const node of waiting) {
    if (node.kind === 'NotComputable' || node.kind === 'NoneLiteral') return node;
    if (node.kind === 'Group') waiting.push(node.inner);
    else if (node.kind === 'Conditional') waiting.push(node.then, node.otherwise);
    else if (node.kind === 'List') waiting.push(...node.items.map(({ value }) => value));
  }
  return null;
}
