import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';
import { packExtension } from '../pack-extension.ts';
import { prepareWorkbench } from './prepare-workbench.ts';
import { scenes, type Scene } from './scenes.ts';
import { startWorkbench } from './start-workbench.ts';
import { Workbench } from './workbench.ts';

const extension = join(import.meta.dirname, '../..');
const root = join(extension, '../..');
const images = join(root, 'docs/editor/images');
const contracts = [
  'dyntek-note/dyntek-note.terms',
  'dyntek-note/what-if.terms',
  'examples/cashless-warrant/cashless-warrant.terms',
  'examples/floating-price-preferred/floating-price-preferred.terms',
];

/** Quiet, light and without what is none of ours. */
const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'markdown.preview.fontSize': 12,
  'testing.automaticallyOpenPeekView': 'failureInVisibleDocument',
};

await takePictures(process.argv.slice(2));

/** Takes the pictures that are named, or all of them, in a real workbench. */
async function takePictures(names: readonly string[]): Promise<void> {
  const prepared = prepareWorkbench(join(root, 'out/workbench'));
  const packed = join(extension, 'out/termsheet.vsix');
  await packExtension(packed);
  const state = mkdtempSync(join(tmpdir(), 'workbench-'));
  const folder = copyContracts(state);
  const served = await startWorkbench(prepared, { state, extension: packed, settings });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  mkdirSync(images, { recursive: true });
  try {
    for (const scene of scenes) {
      if (names.length > 0 && !names.includes(scene.name)) continue;
      await take(scene, { browser, folder, address: served.address });
      copyContracts(state);
    }
  } finally {
    await browser.close();
    served.stop();
    rmSync(state, { recursive: true, force: true });
  }
}

/** The contracts as they are, in a folder where they may be changed. */
function copyContracts(state: string): string {
  const folder = join(state, 'contracts');
  for (const path of contracts) cpSync(join(root, 'contracts', path), join(folder, basename(path)));
  return folder;
}

interface Studio {
  readonly browser: Browser;
  readonly folder: string;
  readonly address: string;
}

/** Takes one picture; where the scene does not come about, says so and takes what is seen beside it. */
async function take({ name, show }: Scene, { browser, folder, address }: Studio): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1240, height: 720 },
    deviceScaleFactor: 1.5,
  });
  page.setDefaultTimeout(60_000);
  const bench = new Workbench(page, folder);
  try {
    await bench.open(address);
    await show(bench);
    await page.waitForTimeout(1200);
    await page.screenshot({ path: join(images, `${name}.png`) });
    process.stdout.write(`${name}\n`);
  } catch (error) {
    await page.screenshot({ path: join(tmpdir(), `${name}-failed.png`) });
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await page.close();
  }
}
