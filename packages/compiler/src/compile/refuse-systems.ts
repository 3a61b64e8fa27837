import type { Diagnostic, Expression } from '@termsheet/dsl';
import { Evaluation, Missing } from '@termsheet/runtime';
import type { Bound } from '../bound/bound.ts';
import type { ContractSymbol, DefinitionSymbol } from '../bound/symbol.ts';
import type { Checked } from '../checked/checked.ts';
import { childrenOf } from '../checked/children-of.ts';
import { noSolution } from '../diagnostics/no-solution.ts';
import { makeExecutable } from '../evaluator/make-executable.ts';
import { emptyInputs } from '../inputs/draft-inputs.ts';
import type { Ir } from '../ir/ir.ts';

/**
 * Definitions solved together that are impossible and rest on nothing but what the file says: they are
 * so whatever the inputs are, and on every day.
 */
export function refuseSystems(checked: Checked, lower: () => Ir): readonly Diagnostic[] {
  const fixed = checked.systems.flatMap(({ of, unknowns: [unknown] }) => {
    if (unknown === undefined || unknown.node.parameter !== null) return [];
    return restsOnConstants(checked.bound, unknown) ? [{ of, unknown }] : [];
  });
  if (fixed.length === 0) return [];
  const ir = lower();
  const snapshot = new Evaluation(makeExecutable(ir), emptyInputs(ir)).on(0);
  return fixed.flatMap(({ of, unknown }) => {
    const value = snapshot.definition(unknown.index);
    if (!(value instanceof Missing) || value.kind !== 'impossible') return [];
    const related = [{ span: of.node.span, message: 'they are to be solved together here' }];
    const reason = value.reasons.join('; ');
    return [noSolution.at(unknown.name.span, { name: unknown.name.text, reason }, { related })];
  });
}

/** Whether a definition and all that it reads is said in the file, with no input and no date. */
function restsOnConstants(bound: Bound, definition: DefinitionSymbol): boolean {
  const waiting: ContractSymbol[] = [definition];
  const seen = new Set(waiting);
  for (const symbol of waiting) {
    if (symbol.kind !== 'definition' || bound.keys.has(symbol)) return false;
    if (readsTheDate(symbol.node.body)) return false;
    for (const { symbol: read } of bound.dependencies.get(symbol) ?? []) {
      if (read.kind === 'share class' || seen.has(read)) continue;
      seen.add(read);
      waiting.push(read);
    }
  }
  return true;
}

function readsTheDate(body: Expression): boolean {
  const waiting = [body];
  for (const expression of waiting) {
    if (expression.kind === 'DateInQuestion') return true;
    waiting.push(...childrenOf(expression).expressions);
  }
  return false;
}
