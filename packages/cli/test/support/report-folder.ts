import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { type Captured, FIXTURES, runCaptured } from './run-captured.ts';

/** As much of a node of a page as tests read. */
export interface PageNode {
  readonly id: string;
  readonly textContent: string;
  readonly getAttribute: (name: string) => string | null;
  readonly closest: (selector: string) => PageNode | null;
  readonly querySelector: (selector: string) => PageNode | null;
  readonly querySelectorAll: (selector: string) => readonly PageNode[];
}

/** A folder of its own with the note, its words and prices, in which reports are made. */
export class ReportFolder {
  readonly path: string = mkdtempSync(join(tmpdir(), 'terms-report-'));

  constructor() {
    for (const file of ['acme-note.terms', 'acme-note.txt', 'acme-prices.csv', 'acme-2006.json']) {
      copyFileSync(join(FIXTURES, file), join(this.path, file));
    }
  }

  write(name: string, text: string): string {
    writeFileSync(join(this.path, name), text);
    return name;
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  async report(...words: readonly string[]): Promise<Captured> {
    return runCaptured(['report', ...words], { workingDirectory: this.path });
  }

  /** The page of one explanation. */
  async explain(name: string): Promise<void> {
    const asked = ['acme-note.terms', 'Conversion Price', '--scenario', 'acme-2006.json'];
    const words = ['explain', ...asked, '--format', 'html'];
    this.write(name, (await runCaptured(words, { workingDirectory: this.path })).out);
  }

  /** The page as a browser without scripts would read it. */
  document(name: string): PageNode {
    return parseHTML(this.read(name)).document;
  }
}
