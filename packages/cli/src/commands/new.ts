import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Refusal } from '../files/refusal.ts';
import { writeFileWhole } from '../files/write-file-whole.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';
import { contractName } from '../start/contract-name.ts';
import { starterFiles } from '../start/starter-files.ts';
import type { Template } from './templates.ts';

/** The options of `terms new`. */
export interface NewOptions {
  readonly from: Template;
}

/** `terms new`: a folder with a contract that checks and scenarios that pass; prints the paths written. */
export function startContract(host: Host, given: string, { from }: NewOptions): ExitCode {
  const name = contractName(given);
  const folder = resolve(host.workingDirectory, name.file);
  makeFolder(folder, name.file);
  for (const { path, text } of starterFiles(name, from)) {
    writeFileWhole(join(folder, path), text);
    printText(host.output, `${name.file}/${path}\n`);
  }
  printText(host.messages, `Go on with: cd ${name.file} && terms test scenarios.terms\n`);
  return EXIT.fine;
}

/** Nothing is ever written over: the folder is new, or there is none. */
function makeFolder(folder: string, shown: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false }) !== undefined) {
      throw new Refusal(
        `There is a ${shown} here already, and nothing is written over: give another name.`,
      );
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new Refusal(`The folder ${shown} cannot be made (${code}).`);
  }
}
