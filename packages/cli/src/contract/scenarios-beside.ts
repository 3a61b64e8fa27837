import { readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from '@termsheet/dsl';
import { CONTRACT_LIMIT } from '../files/file-limits.ts';
import { readTextFile } from '../files/read-text.ts';
import { Refusal } from '../files/refusal.ts';
import type { Host } from '../host/host.ts';

const CONTRACT_FILE = /\.terms$/u;

/** More files of one folder are not looked into. */
const MOST_FILES = 200;

/**
 * The files beside some contract files that use one of them, in the order of their names: those whose
 * scenarios are scenarios of the contract. The contract files themselves are not among them.
 */
export function scenariosBeside(host: Host, paths: readonly string[]): readonly string[] {
  const contracts = paths.filter((path) => CONTRACT_FILE.test(path));
  const meant = new Set(contracts.map((path) => real(host, path)));
  const folders = new Set(contracts.map((path) => dirname(path)));
  const beside = [...folders].flatMap((folder) =>
    namesIn(host, folder)
      .map((name) => join(folder, name))
      .filter((path) => !meant.has(real(host, path))),
  );
  return beside.filter((path) => usesOneOf(host, path, meant));
}

function namesIn(host: Host, folder: string): readonly string[] {
  try {
    return readdirSync(resolve(host.workingDirectory, folder))
      .filter((name) => CONTRACT_FILE.test(name))
      .toSorted()
      .slice(0, MOST_FILES);
  } catch {
    // A folder that cannot be listed has no files for us.
    return [];
  }
}

function usesOneOf(host: Host, path: string, meant: ReadonlySet<string>): boolean {
  try {
    const text = readTextFile(host.workingDirectory, path, CONTRACT_LIMIT);
    if (!/^\s*use\b/mu.test(text)) return false;
    return parse({ path, text }).file.sections.some(
      (section) =>
        section.kind === 'Use' &&
        section.prefix === null &&
        meant.has(real(host, join(dirname(path), section.path.text))),
    );
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function real(host: Host, path: string): string {
  const absolute = resolve(host.workingDirectory, path);
  try {
    return realpathSync(absolute);
  } catch {
    return relative('/', absolute);
  }
}
