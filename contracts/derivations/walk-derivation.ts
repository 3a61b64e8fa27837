import type { Derivation, ExecutableProgram, Step } from '@termsheet/runtime';
import { Missing, Occurrence } from '@termsheet/runtime';
import { stepAt } from './operands.ts';
import { describe, isSame, NotShown } from './plain-values.ts';
import type { Setting } from './read-words.ts';
import { recomputeStep } from './recompute-step.ts';

/** What a walk over derivations found. */
export interface Walked {
  derivations: number;
  steps: number;
  /** Steps that are what was supplied, and those that were worked out again. */
  inputs: number;
  recomputed: number;
  readonly faults: string[];
}

export function newWalk(): Walked {
  return { derivations: 0, steps: 0, inputs: 0, recomputed: 0, faults: [] };
}

/** What ends a derivation: what was supplied. */
const INPUTS: ReadonlySet<Step['kind']> = new Set([
  'fact',
  'blank',
  'field',
  'reading',
  'local',
  'date',
  'paid',
  'row',
  'start',
  'unpaid',
  'undefined',
]);

function isInput({ kind, formula, rests, value }: Step): boolean {
  const isEnd = formula === null && rests.length === 0;
  return isEnd && (INPUTS.has(kind) || value instanceof Occurrence);
}

/** Walks a whole derivation: it ends in inputs, each step has its clause and comes to what it says. */
export function walkDerivation(
  walked: Walked,
  { root, steps }: Derivation,
  of: { readonly program: ExecutableProgram; readonly title: string },
): void {
  const { program, title } = of;
  const above = new Map<number, Step>();
  for (const step of steps) for (const id of step.rests) above.set(id, above.get(id) ?? step);
  const setting = { program, steps, above };
  walked.derivations += 1;
  if (root !== steps.length - 1) walked.faults.push(`${title}: the answer is not the last step`);
  for (const step of steps) {
    walked.steps += 1;
    for (const fault of faultsOf(setting, step, walked)) {
      walked.faults.push(`${title}: step ${step.id}, ${step.kind} ${step.name}: ${fault}`);
    }
  }
}

function faultsOf(setting: Setting, step: Step, walked: Walked): readonly string[] {
  const faults: string[] = [];
  if (step.clause === null || step.clause === '') faults.push('no clause');
  if (step.isCut) faults.push('cut');
  const isEnd = step.rests.length === 0 && !(step.value instanceof Occurrence);
  // Words that hold no term are their own explanation: a figure of the contract, or a count of nothing.
  if (isEnd && !INPUTS.has(step.kind) && step.formula === null && step.stretch === null) {
    faults.push('it ends in what is no input');
  }
  try {
    const value = recomputeStep(setting, step);
    if (isInput(step)) walked.inputs += 1;
    else walked.recomputed += 1;
    if (!isBorneOut(setting, step, value)) {
      faults.push(
        `comes to ${describe(value)}, not ${describe(step.value)}: ${step.formula ?? ''}`,
      );
    }
  } catch (error) {
    if (!(error instanceof NotShown)) throw error;
    faults.push(`does not show ${error.message}`);
  }
  return faults;
}

/** What is missing is missing for a reason that stands below, or that the words themselves give. */
function isBorneOut({ steps }: Setting, step: Step, value: unknown): boolean {
  if (!(step.value instanceof Missing)) return isSame(value as Step['value'], step.value);
  if (value instanceof Missing) return true;
  // A figure that a term cannot have, and what cannot be computed or asked of a calendar, say why.
  const { kind, reasons } = step.value;
  if (kind === 'impossible') return reasons.some((reason) => reason.includes(' would be '));
  if (step.kind === 'date' || typeof value === 'string') return reasons.length > 0;
  return step.rests.some((id) => stepAt(steps, id).value instanceof Missing);
}
