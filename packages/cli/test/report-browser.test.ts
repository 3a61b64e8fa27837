import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../lsp/test/browser/find-chromium.ts';
import { HOSTILE_CONTRACT } from './support/hostile-contract.ts';
import { ReportFolder } from './support/report-folder.ts';

const executablePath = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (executablePath === null) {
  test('there is no Chromium on this machine, so that reports are not opened', () => {
    expect(executablePath).toBeNull();
  });
} else {
  describe('a report in Chromium, without a network', () => openReports(executablePath));
}

/** A fault that axe found. */
interface Fault {
  readonly id: string;
  readonly impact: string;
}

async function faultsOf(page: Page): Promise<readonly Fault[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<readonly Fault[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, impact }) => ({ id, impact })))`,
  );
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

function openReports(executablePath: string): void {
  const folder = new ReportFolder();
  let browser: Browser;

  beforeAll(async () => {
    folder.write('hostile.terms', HOSTILE_CONTRACT);
    await folder.report('acme-note.terms', '--scenario', 'acme-2006.json', '--out', 'note.html');
    await folder.report('hostile.terms', '--scenario', '</script>', '--out', 'hostile.html');
    await folder.explain('explained.html');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
  });

  /** Opens a page, and notes all that it asks for and complains of. */
  async function open(
    name: string,
    options: BrowserContextOptions = {},
  ): Promise<{ readonly page: Page; readonly noted: readonly string[] }> {
    const context = await browser.newContext({ offline: true, ...options });
    const page = await context.newPage();
    const noted: string[] = [];
    page.on('request', (request) => noted.push(`asked for ${request.url()}`));
    page.on('console', (message) => noted.push(message.text()));
    page.on('pageerror', (error) => noted.push(error.message));
    page.on('dialog', (dialog) => noted.push(`dialog ${dialog.message()}`));
    await page.goto(pathToFileURL(join(folder.path, name)).href);
    return { page, noted: noted.slice(1) };
  }

  test('axe finds no serious fault in an explanation that stands alone, which asks for nothing', async () => {
    const { page, noted } = await open('explained.html', { viewport: { width: 390, height: 800 } });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(noted).toEqual([]);
    await page.context().close();
  });

  test.each(['note.html', 'hostile.html'])(
    '%s asks for nothing, and complains of nothing',
    async (name) => {
      const { page, noted } = await open(name);
      await page.locator('a.why').first().click();
      expect(noted).toEqual([]);
      await page.context().close();
    },
  );

  test('a figure opens its derivation beside the text, and gives the place back', async () => {
    const { page } = await open('note.html');
    const figure = page.locator('.figures a.why').first();
    const words = await figure.textContent();
    await figure.click();
    const panel = page.locator('#panel');
    expect(await panel.isVisible()).toBe(true);
    expect(await panel.locator('summary').first().textContent()).toContain(words);
    expect(await panel.locator('.explained').first().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.textContent')).toBe(words);
    expect(await page.locator('#derivations details.derivation').count()).toBeGreaterThan(5);
    await page.context().close();
  });

  test('without a script a figure leads to its derivation, which opens', async () => {
    const { page } = await open('note.html', { javaScriptEnabled: false });
    await page.locator('.figures a.why').first().click();
    expect(await page.locator('#derivations .explained').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('a phone shows it as wide as it is', async () => {
    const { page } = await open('note.html', { viewport: { width: 390, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.context().close();
  });

  test.each([
    { width: 1280, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const)(
    'axe finds no serious fault at $width in $colorScheme',
    async ({ width, colorScheme }) => {
      const viewport = { width, height: 900 };
      const { page } = await open('note.html', { viewport, colorScheme, bypassCSP: true });
      expect(await faultsOf(page)).toEqual([]);
      await page.locator('a.why').first().click();
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    },
  );
}
