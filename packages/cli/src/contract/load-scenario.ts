import { dirname, resolve } from 'node:path';
import { type Expectation, joinWords, readScenarioFile, readScenarios } from '@termsheet/compiler';
import type { Diagnostic, Scenario } from '@termsheet/dsl';
import type { Day, Inputs } from '@termsheet/runtime';
import { SCENARIO_LIMIT } from '../files/file-limits.ts';
import { isFile } from '../files/is-file.ts';
import { readText, STANDARD_INPUT, STANDARD_INPUT_NAME } from '../files/read-text.ts';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { Host } from '../host/host.ts';
import { scenariosOf } from './contract-findings.ts';
import { findTitled } from './find-titled.ts';
import type { SoundContract } from './loaded-contract.ts';
import { readTable } from './read-table.ts';

/** What a contract is to be evaluated on, and on which day. */
export interface LoadedScenario {
  /** The file that holds it, as a message calls it. */
  readonly path: string;
  readonly text: string;
  /** The scenario's title in the contract's file; null for a scenario file. */
  readonly title: string | null;
  /** What a reader calls it: its title, and of a scenario file its path. */
  readonly name: string;
  /** The tables that a scenario file names and that were read, by their paths as it has them. */
  readonly tables: ReadonlyMap<string, string>;
  readonly inputs: Inputs;
  /** What it expects; a scenario file expects nothing. */
  readonly expectations: readonly Expectation[];
  /** The day it asks about; null where it names none. */
  readonly day: Day | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The scenario that the user named: a JSON file, `-` for standard input, or the title, or a part of
 * one title only, of a scenario in the contract file.
 *
 * @throws Refusal where there is none or the file cannot be read.
 */
export async function loadScenario(
  host: Host,
  contract: SoundContract,
  named: string,
): Promise<LoadedScenario> {
  if (named === STANDARD_INPUT || isFile(resolve(host.workingDirectory, named))) {
    return loadScenarioFile(host, contract, named);
  }
  const scenario = findScenario(contract, named);
  const { path, compilation, ir } = contract;
  const place = scenariosOf(compilation.file).indexOf(scenario);
  const read = readScenarios(compilation.file, ir)[place];
  if (read === undefined) throw new Error('A scenario of the file is read with the others.');
  const { inputs, expectations, diagnostics } = read;
  const day = expectations.at(-1)?.day ?? null;
  const { text } = compilation.source;
  const title = scenario.title.text;
  return {
    path,
    text,
    title,
    name: read.title,
    tables: new Map(),
    inputs,
    expectations,
    day,
    diagnostics,
  };
}

async function loadScenarioFile(
  host: Host,
  contract: SoundContract,
  path: string,
): Promise<LoadedScenario> {
  const text = await readText(host, path, SCENARIO_LIMIT);
  const isInput = path === STANDARD_INPUT;
  const directory = isInput ? host.workingDirectory : dirname(resolve(host.workingDirectory, path));
  const tables = new Map<string, string>();
  const { inputs, on, diagnostics } = readScenarioFile(text, contract.ir, {
    readCsv: (table) => {
      const read = readTable(directory, table);
      if (read !== undefined) tables.set(table, read);
      return read;
    },
    maxLength: SCENARIO_LIMIT.megabytes << 20,
  });
  const name = isInput ? STANDARD_INPUT_NAME : path;
  const asked = { inputs, expectations: [], day: on, diagnostics };
  return { path: name, text, title: null, name, tables, ...asked };
}

function findScenario(contract: SoundContract, named: string): Scenario {
  const scenarios = scenariosOf(contract.compilation.file);
  const near = findTitled(scenarios, ({ title }) => title.text, named);
  const [only, ...others] = near;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) {
    throw new Refusal(
      `"${showControls(named)}" is part of ${near.length} titles: ${listTitles(near)}.`,
    );
  }
  throw new Refusal(`There is no scenario or file "${showControls(named)}". ${offer(scenarios)}`);
}

/** What the user can ask for instead. */
export function offer(scenarios: readonly Scenario[]): string {
  return scenarios.length === 0
    ? 'The contract file has no scenarios; name a scenario file (JSON).'
    : `The contract file has ${listTitles(scenarios)}.`;
}

/** More titles than this are counted, not listed. */
const MAX_LISTED = 8;

function listTitles(scenarios: readonly Scenario[]): string {
  const titles = scenarios.slice(0, MAX_LISTED).map(({ title }) => `"${showControls(title.text)}"`);
  const others = scenarios.length - titles.length;
  return joinWords(others > 0 ? [...titles, `${others} more`] : titles);
}
