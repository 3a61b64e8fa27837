import type { Node } from '../../../ir/chapters.ts';
import { constantFormula } from '../text/literals.ts';
import { NotHeld } from '../not-held.ts';
import type { Env, Write } from './env.ts';
import type { Formula } from './formula.ts';
import { cellOf } from './logic.ts';

/**
 * An expression with some terms taken to be something else wherever it reads them. What is assumed is read
 * as things are; what happened is not run again.
 */
export function supposing(env: Env, node: Node<'as if'>, inner: Write): Formula {
  const assumed = new Map(env.assumed);
  for (const assumption of node.assumptions) {
    const { term, index } = assumption;
    if (assumption.term === 'reading') {
      const label = constantFormula({ kind: 'text', value: assumption.label });
      assumed.set(`reading ${index}`, label);
      continue;
    }
    if (term === 'fact') throw new NotHeld('it asks what would be if a fact were another');
    if (term === 'state' && assumption.value.kind !== 'constant')
      throw new NotHeld('it asks what would be if something with a history were another');
    assumed.set(`${term} ${index}`, cellOf(env, inner(env, assumption.value)));
  }
  return inner({ ...env, assumed }, node.operand);
}
