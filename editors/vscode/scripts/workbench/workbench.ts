import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** The hands at a workbench: what somebody does who has it before him. */
export class Workbench {
  readonly page: Page;
  private readonly folder: string;
  private text = '';

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
  }

  /** Opens the folder, and waits until its files are shown. */
  async open(address: string): Promise<void> {
    await this.page.goto(`${address}/?folder=${encodeURIComponent(this.folder)}`);
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Opens a file of the folder by its name, and waits until its text is coloured. */
  async openFile(name: string): Promise<void> {
    this.text = readFileSync(join(this.folder, name), 'utf8');
    await this.pick('Control+P', name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.view-line [class*="mtk"]').first().waitFor();
  }

  /** Waits until the server has said something of the file: the line above its heading. */
  async untilAnswered(): Promise<void> {
    const lens = this.page.locator('.codelens-decoration', { hasText: 'Coverage' });
    await lens.first().waitFor();
  }

  /** Runs a command of the palette. */
  async command(title: string): Promise<void> {
    await this.pick('F1', title);
  }

  /** Puts the cursor at the first place where some words stand, so many characters into them. */
  async goTo(words: string, into = 0): Promise<void> {
    const { line, column } = this.find(words);
    await this.pick('Control+G', `${line}:${column + into}`);
  }

  /** Types at the cursor. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 25 });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until a page beside the text shows some words. */
  async untilPageShows(words: string): Promise<void> {
    const frames = this.page.frameLocator('iframe.webview').frameLocator('iframe');
    await frames.getByText(words).first().waitFor();
  }

  /** Writes a line below the one in which some words stand. */
  async writeBelow(words: string, line: string): Promise<void> {
    await this.goTo(words);
    await this.press('End', 'Enter');
    await this.type(line);
  }

  /** Opens a list with a key, and chooses in it the first line that is offered for some words. */
  async pick(key: string, words: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.choose(words);
  }

  /** Chooses in the list that is open the first line that is offered for some words. */
  async choose(words: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input').first();
    await input.waitFor();
    await this.page.keyboard.type(words);
    // A place is named, and no line offers it.
    const isPlace = /^\d+:\d+$/u.test(words);
    const offered = this.page.locator('.quick-input-list .monaco-list-row', { hasText: words });
    await (isPlace ? this.page.waitForTimeout(300) : offered.first().waitFor());
    await this.page.keyboard.press('Enter');
    // A command may open the next list in the place of this one.
    if (isPlace) await input.waitFor({ state: 'hidden' });
    await this.page.waitForTimeout(500);
  }

  /** Where some words stand in the file as it was opened. */
  private find(words: string): { readonly line: number; readonly column: number } {
    const lines = this.text.split('\n');
    const line = lines.findIndex((each) => each.includes(words));
    if (line < 0) throw new Error(`“${words}” stands nowhere.`);
    return { line: line + 1, column: (lines[line]?.indexOf(words) ?? 0) + 1 };
  }
}
