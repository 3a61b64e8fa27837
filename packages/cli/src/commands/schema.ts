import { scenarioSchema } from '@termsheet/compiler';
import { contractFindings } from '../contract/contract-findings.ts';
import { loadContract } from '../contract/load-contract.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Host } from '../host/host.ts';
import { printJson } from '../host/print.ts';
import { refuse } from './refuse.ts';

/** `terms schema`: the JSON Schema of a contract's scenario files. */
export async function schema(host: Host, path: string): Promise<ExitCode> {
  const contract = await loadContract(host, path);
  const { ir } = contract.compilation;
  if (ir === null) return refuse(host, [contractFindings(contract)]);
  printJson(host.output, scenarioSchema(ir));
  return EXIT.fine;
}
