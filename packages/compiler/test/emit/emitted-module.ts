import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  ContractOnDate,
  Derivation,
  ExecutableProgram,
  TypedContract,
} from '@termsheet/runtime';
import type { EmitOptions } from '../../src/emit/emitted-file.ts';
import type { Ir } from '../../src/ir/ir.ts';
import { emitModule } from '../../src/emit/typescript/emit-module.ts';
import { nameContract } from '../../src/emit/typescript/names/name-contract.ts';

/** The folder of emitted modules: inside the workspace, so that they find the runtime as ours do. */
export const OUT: string = fileURLToPath(new URL('../../../../out/emit-tests/', import.meta.url));

/** A contract on a date as code without its types sees it. */
export interface OnDate extends ContractOnDate {
  readonly [term: string]: unknown;
  explain(term: string, inputs?: unknown): Derivation;
}

export type Open = (inputs: unknown) => TypedContract<OnDate>;

/** What emitters are told of a contract that comes without a source or scenarios. */
export function toldOf(baseName: string): EmitOptions {
  return { baseName, sourceHash: `sha256:${'0'.repeat(64)}`, scenarios: [] };
}

/** Writes the emitted module of a contract below a folder of its own; gives its path. */
export function writeModule(ir: Ir, folder: string, baseName: string): string {
  const path = join(OUT, folder, `${baseName}.ts`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, emitModule({ ir, ...toldOf(baseName) }, 'typescript'));
  return path;
}

/** Emits a contract, imports the module and gives its function. */
export async function openModule(ir: Ir, folder: string, baseName: string): Promise<Open> {
  const path = writeModule(ir, folder, baseName);
  const module = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  const open = module[nameContract(baseName, ir.contract)];
  if (typeof open !== 'function') throw new Error(`The module ${path} has no function to open.`);
  return open as Open;
}

/** Emits a contract and gives the program that the module keeps to itself. */
export async function openProgram(
  ir: Ir,
  folder: string,
  baseName: string,
): Promise<ExecutableProgram> {
  const path = writeModule(ir, folder, baseName);
  appendFileSync(path, 'export { program };\n');
  const module = (await import(pathToFileURL(path).href)) as {
    readonly program: ExecutableProgram;
  };
  return module.program;
}
