import { findChromium } from '../packages/lsp/test/browser/find-chromium.ts';
import { explanationToHtml } from '../packages/cli/src/report/explanation/html/explanation-to-html.ts';
import { MeasuredPage } from '../packages/cli/test/support/measured-page.ts';
import { explainDraws } from './explanations.ts';

const STEPS = 10_000;

/** What the page of ten thousand steps takes in Chromium, in processor time of its thread. */
export async function benchExplanationPage(): Promise<readonly string[]> {
  const executablePath = findChromium();
  if (executablePath === null) return ['there is no Chromium on this machine'];
  const html = explanationToHtml(explainDraws(STEPS), Infinity);
  const measured = await MeasuredPage.open(executablePath, html);
  const { page } = measured;
  const box = page.getByLabel('Show all steps');
  const nodes = await page.evaluate<number>(`document.querySelectorAll('*').length`);
  const actions: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['the first find, which lays all of it out', () => measured.find('January 3, 2001')],
    ['a find after it', () => measured.find('March 7, 2004')],
    ['a find of what is not there', () => measured.find('nothing of the sort')],
    ['a link to a step', () => page.evaluate(`location.hash = '#explained-step-4321'`)],
    ['showing all steps', () => box.check()],
    ['hiding them again', () => box.uncheck()],
  ];
  const lines = [`${nodes.toLocaleString('en-US')} elements, ${(html.length / 1e6).toFixed(1)} MB`];
  for (const [title, action] of actions) {
    lines.push(`${title.padEnd(44)} ${(await measured.time(action)).toFixed(0).padStart(6)} ms`);
  }
  await measured.close();
  return lines;
}
