import { dirname, resolve } from 'node:path';
import { writeFileWhole } from '../files/write-file-whole.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';
import { makeReceipt, type Received } from './make-receipt.ts';
import type { Receipt } from './receipt.ts';
import { sealsOf } from './seals.ts';

/**
 * Writes the receipt of results.
 *
 * @throws Refusal where the file cannot be written.
 */
export function writeReceipt(host: Host, path: string, received: Received): void {
  const { workingDirectory } = host;
  const target = resolve(workingDirectory, path);
  const body = makeReceipt(received, { workingDirectory, folder: dirname(target) });
  const receipt: Receipt = { ...body, seals: Object.fromEntries(sealsOf(body)) };
  writeFileWhole(target, `${JSON.stringify(receipt, null, 2)}\n`);
  printText(host.messages, `note: the receipt is in ${path}\n`);
}
