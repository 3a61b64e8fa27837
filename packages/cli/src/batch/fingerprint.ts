import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { ContractSources } from '../contract/contract-sources.ts';
import type { WorkOrder } from './make-answerer.ts';

/** Counts up when what a working file holds means something else than before. */
const VERSION = 6;

const CHUNK = 1 << 20;

/**
 * Tells one batch from every other: the contract with all it uses, what is asked of it, the base, and
 * every file it reads by its content. A batch that was ended goes on only as the very same.
 */
export function fingerprintOf(
  contract: ContractSources,
  order: WorkOrder,
  files: readonly { readonly path: string; readonly shownPath: string }[],
): string {
  const { terms, on, base } = order;
  const asked = JSON.stringify([
    VERSION,
    contract.main,
    [...contract.opened],
    terms,
    on,
    order.with,
    base?.text ?? null,
    files.map(({ shownPath, path }) => [shownPath, hashOfFile(path)]),
  ]);
  return createHash('sha256').update(asked).digest('hex');
}

function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, count));
    }
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
}
