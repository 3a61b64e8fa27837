import type { Diagnostic } from '@termsheet/dsl';
import type { Day, Inputs } from '@termsheet/runtime';
import type { Tables } from '../ir/tables.ts';
import { emptyInputs } from './draft-inputs.ts';
import { Findings } from './findings.ts';
import { openScenario } from './json/open-scenario.ts';
import { noteNames, readSections } from './json/read-sections.ts';
import { type ScenarioBase, startOver } from './scenario-base.ts';

/** What the reader of a scenario file is lent. */
export interface ScenarioFileOptions {
  /**
   * The text of a CSV file that the scenario file names by a path, undefined where it cannot be
   * read. Left out, every CSV file counts as one that cannot be read. What it throws is not caught.
   */
  readonly readCsv?: (path: string) => string | undefined;
  /** The most characters that are read, of this file and of each CSV file. */
  readonly maxLength?: number;
  /**
   * What holds where the file does not say otherwise. What the file gives takes the place of what
   * the base gives under the same name: a blank, a reading, a fact with all of its rows, a table,
   * the list of events, the day.
   */
  readonly base?: ScenarioBase | undefined;
}

/** A scenario file, ready to be evaluated. */
export interface ReadScenarioFile {
  /** What is supplied. What was refused is left out, so it is sound only without diagnostics. */
  readonly inputs: Inputs;
  /** The day asked about; null where the file names none. */
  readonly on: Day | null;
  /** What the file calls its scenario; null where it does not say. */
  readonly scenario: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a scenario file (JSON; interfaces.md, "Scenario file") for a contract. It never throws:
 * what cannot be used as it stands is reported, with its JSON path, and left out. Spans are offsets
 * in `text`.
 */
export function readScenarioFile(
  text: string,
  ir: Tables,
  options: ScenarioFileOptions = {},
): ReadScenarioFile {
  const findings = new Findings();
  const opened = openScenario(text, { ir, findings, ...options });
  if (opened === null) {
    return { inputs: emptyInputs(ir), on: null, scenario: null, diagnostics: findings.finished() };
  }
  const { base } = options;
  if (base !== undefined) return readOver(base, opened, findings);
  const { context, members } = opened;
  const inputs = emptyInputs(ir);
  noteNames(context, inputs, members);
  const named = readSections(context, inputs, members);
  return { inputs, ...named, diagnostics: findings.finished() };
}

function readOver(
  base: ScenarioBase,
  opened: NonNullable<ReturnType<typeof openScenario>>,
  findings: Findings,
): ReadScenarioFile {
  const { context, members, inputs } = startOver(base, opened);
  const { on, scenario } = readSections(context, inputs, members);
  return { inputs, on: on ?? base.on, scenario, diagnostics: findings.finished() };
}
