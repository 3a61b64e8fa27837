import type { Ir } from '../ir/ir.ts';
import type { EmittedFile, EmitOptions } from './emitted-file.ts';
import { emitIr } from './ir/emit-ir.ts';
import { emitPython } from './python/emit-python.ts';
import { emitSimulation } from './simulation/emit-simulation.ts';
import { emitTypeScript } from './typescript/emit-typescript.ts';

/** Turns a contract into the files of one target. */
export type Emitter = (ir: Ir, options: EmitOptions) => readonly EmittedFile[];

/** The emitters by the name of their target, as `terms build --target` takes it. */
export const emitters: ReadonlyMap<string, Emitter> = new Map([
  ['typescript', emitTypeScript],
  ['python', emitPython],
  ['simulation', emitSimulation],
  ['ir', emitIr],
]);
