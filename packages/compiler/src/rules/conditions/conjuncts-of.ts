import type { Expression } from '@termsheet/dsl';
import type { Checked } from '../../checked/checked.ts';

/** How many parts of one condition are looked at, those of the Terms in it included. */
const MAX_PARTS = 64;

/** What must hold together for a condition to hold, through the yes/no Terms that it names. */
export function conjunctsOf({ bound }: Checked, condition: Expression): readonly Expression[] {
  const waiting = [condition];
  const found: Expression[] = [];
  for (const node of waiting) {
    if (waiting.length > MAX_PARTS) break;
    if (node.kind === 'Group') waiting.push(node.inner);
    else if (node.kind === 'Logical' && node.operator === 'and') {
      waiting.push(node.left, node.right);
    } else if (node.kind === 'List' && node.operator === 'all') {
      waiting.push(...node.items.map(({ value }) => value));
    } else {
      found.push(node);
      const name =
        node.kind === 'Application' ? node.callee : node.kind === 'Reference' && node.name;
      const referent = name === false ? undefined : bound.referents.get(name);
      if (referent?.kind !== 'declared' || referent.symbol.kind !== 'definition') continue;
      waiting.push(referent.symbol.node.body);
    }
  }
  return found;
}
