import type { Diagnostic } from '@termsheet/dsl';
import { Evaluation, Missing } from '@termsheet/runtime';
import type { Checked } from '../checked/checked.ts';
import { noSolution } from '../diagnostics/no-solution.ts';
import { makeExecutable } from '../evaluator/make-executable.ts';
import { emptyInputs } from '../inputs/draft-inputs.ts';
import type { Ir } from '../ir/ir.ts';

/**
 * Definitions solved together that are impossible although nothing at all is supplied: they are so
 * whatever the inputs are, for what rests on an input is unknown.
 */
export function refuseSystems(checked: Checked, ir: Ir): readonly Diagnostic[] {
  if (checked.systems.length === 0) return [];
  const snapshot = new Evaluation(makeExecutable(ir), emptyInputs(ir)).on(0);
  return checked.systems.flatMap(({ of, unknowns }) => {
    const [unknown] = unknowns;
    if (unknown === undefined || checked.bound.keys.has(unknown)) return [];
    if (unknown.node.parameter !== null) return [];
    const value = snapshot.definition(unknown.index);
    if (!(value instanceof Missing) || value.kind !== 'impossible') return [];
    const related = [{ span: of.node.span, message: 'they are to be solved together here' }];
    const reason = value.reasons.join('; ');
    return [noSolution.at(unknown.name.span, { name: unknown.name.text, reason }, { related })];
  });
}
