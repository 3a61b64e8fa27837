import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { RECEIPT_LIMIT } from '../files/file-limits.ts';
import { readText, STANDARD_INPUT } from '../files/read-text.ts';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { Host } from '../host/host.ts';
import { printJson, printText } from '../host/print.ts';
import { isSame } from '../receipt/compare-receipts.ts';
import { readReceipt } from '../receipt/read-receipt.ts';
import type { Receipt } from '../receipt/receipt.ts';
import { verifyReceipt } from '../receipt/verify-receipt.ts';
import { verifiedToText } from '../report/receipts/verified-to-text.ts';

/** The options of `terms verify`. */
export interface VerifyOptions {
  /** Where the contract is, if not where the receipt says. */
  readonly contract?: string;
  /** Where the scenario is, if not where the receipt says. */
  readonly scenario?: string;
  readonly json?: boolean;
}

/** `terms verify`: works a receipt's results out anew, and says that they are the same or what differs. */
export async function verify(host: Host, path: string, options: VerifyOptions): Promise<ExitCode> {
  const text = await readText(host, path, RECEIPT_LIMIT);
  const isInput = path === STANDARD_INPUT;
  const receipt = readReceipt({ text, path: isInput ? 'Standard input' : path });
  const { contract = null, scenario = null } = options;
  refuseMissing(host, receipt, { path, ...options });
  const verified = await verifyReceipt(host, { receipt, path, contract, scenario });
  const same = verified.kind === 'compared' && isSame(verified.comparison);
  if (options.json === true) {
    const found =
      verified.kind === 'compared' ? verified.comparison : { because: verified.because };
    printJson(host.output, { same, ...found });
  } else {
    printText(host.output, verifiedToText(receipt, verified, host.output));
  }
  return same ? EXIT.fine : EXIT.findings;
}

/** What a receipt names and is not there any more is not to be mistaken for a title. */
function refuseMissing(
  host: Host,
  { question }: Receipt,
  { path, contract, scenario }: VerifyOptions & { readonly path: string },
): void {
  const wanted = [
    ['contract', contract === undefined ? question.contract : null],
    [
      'scenario',
      scenario === undefined && 'file' in question.scenario ? question.scenario.file : null,
    ],
  ] as const;
  for (const [what, way] of wanted) {
    if (way === null) continue;
    const place = join(dirname(path), way);
    if (existsSync(resolve(host.workingDirectory, place))) continue;
    throw new Refusal(
      `The ${what} of the receipt, ${showControls(place)}, is not there: put it back, or say where it is by --${what} FILE.`,
    );
  }
}
