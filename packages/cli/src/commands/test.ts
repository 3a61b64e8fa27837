import { countOf } from '@termsheet/compiler';
import { loadContract } from '../contract/load-contract.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { findContracts } from '../files/find-contracts.ts';
import { Refusal } from '../files/refusal.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';
import { countVerdicts } from '../report/verdicts/count-verdicts.ts';
import type { FileVerdicts } from '../report/verdicts/file-verdicts.ts';
import { judgeContract } from '../report/verdicts/judge-contract.ts';
import { verdictsToText } from '../report/verdicts/verdicts-to-text.ts';

/** `terms test`: runs every scenario and check of the files, or of all contracts below `contracts/`. */
export async function test(host: Host, named: readonly string[]): Promise<ExitCode> {
  const start = host.clock();
  const paths = named.length > 0 ? named : findContracts(host.workingDirectory);
  if (paths.length === 0) {
    throw new Refusal('There is no contract below contracts/ here; name the files to test.');
  }
  const files: FileVerdicts[] = [];
  for (const path of paths) {
    // One after the other, so that each file's outcome is shown as soon as it is known.
    // oxlint-disable-next-line no-await-in-loop
    const verdicts = judgeContract(await loadContract(host, path));
    printText(host.output, `${verdictsToText(verdicts, host.output)}\n`);
    files.push(verdicts);
  }
  const { passed, failed } = countVerdicts(files);
  const seconds = ((host.clock() - start) / 1000).toFixed(1);
  const scenarios = files.reduce((sum, file) => sum + file.scenarios.length, 0);
  const checks = files.reduce((sum, file) => sum + file.checks.length, 0);
  const counts = `${countOf(scenarios, 'scenario')} and ${countOf(checks, 'check')}`;
  printText(host.output, `${counts} in ${countOf(files.length, 'file')}, ${seconds} s\n`);
  printText(host.output, `${passed} passed, ${failed} failed\n`);
  return failed > 0 ? EXIT.findings : EXIT.fine;
}
