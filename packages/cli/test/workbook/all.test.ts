import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compile, readScenarios } from '@termsheet/compiler';
import { test } from 'vitest';
import { compareWithEngine } from './compare-with-engine.ts';
test('all', { timeout: 900_000 }, async () => {
  const files = (process.env['FILES'] ?? '').split(',');
  const max = Number(process.env['MAX'] ?? 4);
  for (const path of files) {
    const text = readFileSync(path, 'utf8');
    const { ir, file } = compile({ path, text }, { open: (p: string) => ({ path: p, text: readFileSync(new URL(p, `file://${path}`), 'utf8') }) });
    if (ir === null) { console.log(path, 'no ir'); continue; }
    const all = readScenarios(file, ir).filter(({ diagnostics }) => diagnostics.length === 0);
    const step = Math.max(1, Math.floor(all.length / max));
    const scenarios = all.filter((_, at) => at % step === 0).slice(0, max);
    const r = await compareWithEngine(ir, scenarios);
    console.log(path.split('/').at(-1), scenarios.length, 'scenarios', r.compared, 'compared', r.figures, 'figures', r.heldTerms, 'of', r.allTerms, 'held', r.differences.length, 'differences\n', r.differences.slice(0, 12).join('\n '));
  }
});
