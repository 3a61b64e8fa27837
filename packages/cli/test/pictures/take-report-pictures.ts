import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../lsp/test/browser/find-chromium.ts';
import { runCaptured } from '../support/run-captured.ts';

/**
 * Takes the pictures of docs/explained/report.md: `node -C source packages/cli/test/pictures/take-report-pictures.ts
 * [DIRECTORY OF THE PROSE]`. Pages of paper need pdftoppm.
 */
const root = join(import.meta.dirname, '../../../..');
const images = join(root, 'docs/explained/images');
const made = mkdtempSync(join(tmpdir(), 'report-pictures-'));
const prose = process.argv[2] ?? join(root, '../shared/prose');

await takePictures();

async function takePictures(): Promise<void> {
  mkdirSync(images, { recursive: true });
  const note = ['contracts/dyntek-note/dyntek-note.terms', '--prose-dir', prose];
  await report('note', [...note, '--scenario', 'contracts/dyntek-note/demo-2006.json']);
  const waterfall = 'contracts/examples/liquidation-waterfall/liquidation-waterfall.terms';
  await report('waterfall', [waterfall, '--scenario', 'Participation and its cap']);
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox'],
  });
  try {
    await pictureOf(browser, { name: 'desktop', of: 'note' });
    await pictureOf(browser, { name: 'clauses', of: 'note', at: '#clause-ii-c-3-b', act: null });
    await pictureOf(browser, { name: 'derivation', of: 'note', act: '.figures a.why' });
    await pictureOf(browser, {
      name: 'dark',
      of: 'note',
      at: '#history',
      with: { colorScheme: 'dark' },
    });
    await pictureOf(browser, { name: 'waterfall', of: 'waterfall', at: '#payoff' });
    const phone = { viewport: { width: 390, height: 780 }, isMobile: true, deviceScaleFactor: 1.5 };
    await pictureOf(browser, { name: 'phone', of: 'note', at: '#clause-ii-c-3-b', with: phone });
    await paper(browser);
  } finally {
    await browser.close();
  }
}

async function report(name: string, words: readonly string[]): Promise<void> {
  const out = join(made, `${name}.html`);
  const { code, err } = await runCaptured(['report', ...words, '--out', out], {
    workingDirectory: root,
  });
  if (code !== 0) throw new Error(err);
}

/** A picture of a page: where in it, and what is pressed first. */
interface Picture {
  readonly name: string;
  readonly of: string;
  readonly at?: string;
  readonly act?: string | null;
  readonly with?: BrowserContextOptions;
}

async function pictureOf(browser: Browser, picture: Picture): Promise<void> {
  const { page } = await opened(browser, picture);
  if (picture.at !== undefined) {
    await page.locator(picture.at).evaluate((node) => {
      (node as unknown as { scrollIntoView: (how: object) => void }).scrollIntoView({
        behavior: 'instant',
      });
    });
  }
  if (typeof picture.act === 'string') await page.locator(picture.act).first().click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(images, `${picture.name}.png`) });
  await page.context().close();
}

async function opened(browser: Browser, picture: Picture): Promise<{ readonly page: Page }> {
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 1280, height: 860 },
    reducedMotion: 'reduce',
    ...picture.with,
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(made, `${picture.of}.html`)).href);
  return { page };
}

/** A page of paper, as the printer would have it. */
async function paper(browser: Browser): Promise<void> {
  const { page } = await opened(browser, { name: 'print', of: 'note' });
  const pdf = join(made, 'note.pdf');
  await page.pdf({ path: pdf, format: 'A4' });
  await page.context().close();
  const first = ['-r', '80', '-png', '-singlefile', '-f', '1', '-l', '1'];
  execFileSync('pdftoppm', [...first, pdf, join(images, 'print')]);
}
