import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Receipt, ReceiptBody } from '../../src/receipt/receipt.ts';
import { sealsOf } from '../../src/receipt/seals.ts';
import { type Captured, FIXTURES, runCaptured } from '../support/run-captured.ts';

const FILES = ['acme-note.terms', 'acme-note.txt', 'acme-2006.json', 'acme-prices.csv'];

/** A folder with a contract, its inputs and a receipt, of which a test may change anything. */
export class ReceiptFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'terms-receipt-'));

  constructor() {
    for (const file of FILES) copyFileSync(join(FIXTURES, file), join(this.path, file));
  }

  run(words: readonly string[], input = ''): Promise<Captured> {
    return runCaptured(words, { workingDirectory: this.path, input });
  }

  /** Writes `r.json`, the receipt of a question. */
  async receive(...words: readonly string[]): Promise<void> {
    const asked = words.length === 0 ? ['--scenario', 'acme-2006.json'] : words;
    const { code, err } = await this.run([
      'run',
      'acme-note.terms',
      ...asked,
      '--receipt',
      'r.json',
    ]);
    if (code !== 0) throw new Error(err);
  }

  verify(...words: readonly string[]): Promise<Captured> {
    return this.run(['verify', 'r.json', ...words]);
  }

  text(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.path, file), text);
  }

  change(file: string, change: (text: string) => string): void {
    writeFileSync(join(this.path, file), change(this.text(file)));
  }

  /** Another receipt, sealed as its writer would have sealed it. */
  reseal(change: (body: ReceiptBody) => ReceiptBody): void {
    const { seals: _, ...body } = JSON.parse(this.text('r.json')) as Receipt;
    const changed = change(body);
    const receipt = { ...changed, seals: Object.fromEntries(sealsOf(changed)) };
    this.change('r.json', () => `${JSON.stringify(receipt, null, 2)}\n`);
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
