import type { Day, DutyEntry, Evaluation, Inputs } from '@termsheet/runtime';
import { nameOfDuty, owedOf } from '../words/due-in-words.ts';
import type { Explanation } from './explanation.ts';
import { findSource } from './find-source.ts';

/**
 * How the amount came about that a docket shows of a duty: what it owes, or where a part of that was paid what is left.
 * Null where there is none, or it is not settled yet. The evaluation must record derivations.
 */
export function explainDuty(
  evaluation: Evaluation,
  inputs: Inputs,
  { entry, day }: { readonly entry: DutyEntry; readonly day: Day },
): Explanation | null {
  const { program } = evaluation;
  const amount = owedOf(entry);
  const derivation =
    amount === null
      ? null
      : evaluation.on(day).explainDuty(entry, amount.isPart ? 'unpaid' : 'owed');
  if (derivation === null) return null;
  return {
    contract: program.contract,
    day,
    term: nameOfDuty(program, entry),
    argument: null,
    clause: entry.clause,
    derivation,
    sourceOf: (step) => findSource({ program, inputs, argument: null }, step),
  };
}
