import { type ExecutableProgram, solveSystem } from '@termsheet/runtime';
import type { Ir } from '../ir/ir.ts';
import { mapProgram } from '../ir/map-program.ts';
import { makeCode } from './expressions.ts';

/** The in-process evaluator: turns every expression of a program into a function that computes it. */
export function makeExecutable(ir: Ir): ExecutableProgram {
  return { ...mapProgram(ir, makeCode), solver: solveSystem };
}
