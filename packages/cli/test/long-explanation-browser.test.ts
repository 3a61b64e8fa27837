import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainDraws } from '../../../bench/explanations.ts';
import { findChromium } from '../../lsp/test/browser/find-chromium.ts';
import { explanationToHtml } from '../src/report/explanation/html/explanation-to-html.ts';
import { MeasuredPage } from './support/measured-page.ts';

const STEPS = 1_100;
const executablePath = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (executablePath === null) {
  test('there is no Chromium on this machine, so that explanations are not opened', () => {
    expect(executablePath).toBeNull();
  });
} else {
  describe('a long explanation in Chromium, without a script', () => opening(executablePath));
}

function opening(path: string): void {
  const html = explanationToHtml(explainDraws(STEPS), Infinity);
  let measured: MeasuredPage;

  beforeAll(async () => {
    measured = await MeasuredPage.open(path, html);
  }, 60_000);

  afterAll(async () => {
    await measured.close();
  });

  /** Whether a step is shown, and not within what is closed. */
  async function isShown(step: number): Promise<boolean> {
    const found = `document.getElementById('explained-step-${step}')`;
    return measured.page.evaluate<boolean>(`${found}.checkVisibility()`);
  }

  test('has few elements for each step, since a browser lays all of them out to find a word', async () => {
    const elements = await measured.page.evaluate<number>(`document.querySelectorAll('*').length`);
    expect(elements).toBeLessThan(3 * STEPS);
  });

  test('has its words found, in what is closed too', async () => {
    expect(await isShown(222)).toBe(false);
    expect(await measured.find('event 222 of the scenario')).toBe(true);
    expect(await measured.find('event 2222 of the scenario')).toBe(false);
  });

  test('is opened where a link leads', async () => {
    await measured.page.evaluate(`location.hash = '#explained-step-501'`);
    expect(await isShown(501)).toBe(true);
    expect(await isShown(333)).toBe(false);
  });

  test('is opened as a whole by its box, and by the keyboard', async () => {
    const { page } = measured;
    await page.getByLabel('Show all steps').focus();
    await page.keyboard.press('Space');
    expect(await isShown(333)).toBe(true);
    await page.keyboard.press('Space');
    expect(await isShown(333)).toBe(false);
  });

  test('has, like a short one, no serious fault that axe knows', async () => {
    const { page } = measured;
    await page.setContent(explanationToHtml(explainDraws(40), Infinity));
    await page.getByLabel('Show all steps').check();
    await page.evaluate(axe);
    const faults = await page.evaluate<readonly { readonly impact: string }[]>(
      `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, impact }) => ({ id, impact })))`,
    );
    expect(faults.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
      [],
    );
  });
}
