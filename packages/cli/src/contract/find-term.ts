import { nearestName, type TermPlace, termsOf } from '@termsheet/compiler';
import type { ExecutableProgram } from '@termsheet/runtime';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';

/**
 * The term of a contract with a name as the user typed it: as the contract spells it, in backquotes
 * or not, or in other capitals where only one term is meant.
 *
 * @throws Refusal where there is none.
 */
export function findTerm(program: ExecutableProgram, typed: string): TermPlace {
  const name = typed.replace(/^`(.*)`$/u, '$1').trim();
  const terms = termsOf(program);
  const exact = terms.find((term) => term.name === name);
  if (exact !== undefined) return exact;
  const lower = name.toLowerCase();
  const [only, ...others] = terms.filter((term) => term.name.toLowerCase() === lower);
  if (only !== undefined && others.length === 0) return only;
  const nearest = nearestName(
    name,
    terms.map((term) => term.name),
  );
  const advice =
    nearest === null
      ? '`terms run` lists its terms.'
      : `Did you mean \`${showControls(nearest)}\`?`;
  throw new Refusal(`The contract has no term \`${showControls(name)}\`. ${advice}`);
}
