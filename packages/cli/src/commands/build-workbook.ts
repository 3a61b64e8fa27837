import { join, resolve } from 'node:path';
import { emitWorkbook, readScenarios } from '@termsheet/compiler';
import type { SoundContract } from '../contract/loaded-contract.ts';
import { loadScenario } from '../contract/load-scenario.ts';
import { Refusal } from '../files/refusal.ts';
import { writeFileWhole } from '../files/write-file-whole.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';
import { workbookBytes } from '../workbook/workbook-bytes.ts';

/** The name of the target. */
export const EXCEL = 'excel';

/** A workbook to write: of which contract, under which name, and with which scenario in it. */
export interface WorkbookRequest {
  readonly contract: SoundContract;
  readonly baseName: string;
  readonly out: string;
  readonly scenario: string | null;
}

/**
 * Writes a contract as an Excel workbook; prints its path.
 *
 * @throws Refusal where the scenario cannot be used, or the file cannot be written.
 */
export async function buildWorkbook(
  host: Host,
  { contract, baseName, out, scenario }: WorkbookRequest,
): Promise<void> {
  const { ir, compilation } = contract;
  const scenarios = readScenarios(compilation.file, ir);
  const loaded = scenario === null ? null : await loadScenario(host, contract, scenario);
  if (loaded !== null && loaded.diagnostics.length > 0) {
    throw new Refusal(`"${scenario ?? ''}" has findings; terms run shows them.`);
  }
  const [first] = scenarios;
  const workbook = emitWorkbook(ir, {
    inputs: loaded?.inputs ?? first?.inputs ?? null,
    loaded: loaded === null ? (first?.title ?? null) : loaded.title === null ? null : loaded.name,
    day: loaded?.day ?? null,
    scenarios,
  });
  const path = `${baseName}.xlsx`;
  writeFileWhole(resolve(host.workingDirectory, out, path), await workbookBytes(workbook));
  printText(host.output, `${join(out, path)}\n`);
}
