import { resolve } from 'node:path';
import { readScenarios, type VersionCase } from '@termsheet/compiler';
import { isFile } from '../files/is-file.ts';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { Host } from '../host/host.ts';
import { findTitled } from './find-titled.ts';
import { loadContract, loadContracts } from './load-contract.ts';
import { loadScenario } from './load-scenario.ts';
import type { LoadedContract, SoundContract } from './loaded-contract.ts';
import { scenariosBeside } from './scenarios-beside.ts';

/** The scenarios over which two versions are compared, and what is worth saying of those left out. */
export interface VersionCases {
  readonly cases: readonly VersionCase[];
  readonly remarks: readonly string[];
}

/**
 * The scenarios that were asked for: titles, scenario files (JSON), contract files; where none are, those of
 * both versions and of the files beside them that use one of them.
 *
 * @throws Refusal where a scenario that was asked for is not there.
 */
export async function versionCases(
  host: Host,
  versions: readonly [SoundContract, SoundContract],
  asked: readonly string[],
): Promise<VersionCases> {
  if (asked.length > 0) return askedFor(host, versions, asked);
  const beside = await filesBeside(host, versions);
  const found = [...versions, ...beside].map((file) => casesIn(file));
  return {
    cases: found.flatMap(({ cases }) => cases),
    remarks: found.flatMap(({ remarks }) => remarks),
  };
}

function filesBeside(
  host: Host,
  versions: readonly SoundContract[],
): Promise<readonly LoadedContract[]> {
  const paths = versions.map(({ path }) => path);
  return loadContracts(host, scenariosBeside(host, paths));
}

function casesIn({ path, compilation }: LoadedContract): VersionCases {
  const { ir, file } = compilation;
  if (ir === null) {
    return { cases: [], remarks: [`${path} is left out: it has errors (terms check ${path}).`] };
  }
  const cases: VersionCase[] = [];
  const remarks: string[] = [];
  for (const { title, inputs, expectations, days, diagnostics } of readScenarios(file, ir)) {
    const day = days.at(-1);
    if (diagnostics.length > 0) remarks.push(`${path}: "${title}" is left out: it has errors.`);
    else if (day !== undefined) cases.push({ title, path, ir, inputs, expectations, day });
  }
  return { cases, remarks };
}

async function askedFor(
  host: Host,
  versions: readonly [SoundContract, SoundContract],
  asked: readonly string[],
): Promise<VersionCases> {
  const all: VersionCase[] = [];
  const remarks: string[] = [];
  let beside: readonly LoadedContract[] | null = null;
  for (const named of asked) {
    const isNamed = isFile(resolve(host.workingDirectory, named));
    if (isNamed && named.endsWith('.terms')) {
      // One after the other: messages keep their order.
      // oxlint-disable-next-line no-await-in-loop
      const found = casesIn(await loadContract(host, named));
      all.push(...found.cases);
      remarks.push(...found.remarks);
      continue;
    }
    if (isNamed) {
      // oxlint-disable-next-line no-await-in-loop
      all.push(await scenarioFileCase(host, versions, named));
      continue;
    }
    const own = titled(versions.map(casesIn), named);
    // oxlint-disable-next-line no-await-in-loop
    if (own === null) beside ??= await filesBeside(host, versions);
    all.push(own ?? titled((beside ?? []).map(casesIn), named) ?? refuse(named));
  }
  return { cases: all, remarks };
}

/** The scenario of that title, or of the only title that has it as a part. */
function titled(files: readonly VersionCases[], named: string): VersionCase | null {
  const all = files.flatMap(({ cases }) => cases);
  const near = findTitled(all, ({ title }) => title, named);
  const [only] = near;
  return only !== undefined && near.every(({ title }) => title === only.title) ? only : null;
}

function refuse(named: string): never {
  throw new Refusal(
    `There is no scenario or file "${showControls(named)}" of either contract, or several have that in their titles.`,
  );
}

/** A scenario file is read by the new version, or by the old one where it speaks of what only that has. */
async function scenarioFileCase(
  host: Host,
  [before, after]: readonly [SoundContract, SoundContract],
  path: string,
): Promise<VersionCase> {
  for (const contract of [after, before]) {
    // oxlint-disable-next-line no-await-in-loop
    const { inputs, day, diagnostics } = await loadScenario(host, contract, path);
    if (diagnostics.length > 0) continue;
    if (day === null) {
      throw new Refusal(`"${showControls(path)}" names no day to ask about: give it an \`on\`.`);
    }
    return { title: path, path, ir: contract.ir, inputs, expectations: [], day };
  }
  throw new Refusal(
    `"${showControls(path)}" is a scenario of neither contract; terms run says what is wrong in it.`,
  );
}
