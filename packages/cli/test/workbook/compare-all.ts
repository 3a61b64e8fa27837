import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { compile, readScenarios } from '@termsheet/compiler';
import { compareWithEngine } from './compare-with-engine.ts';

/** So many workbooks at once are given to LibreOffice: of a long contract one has some hundred thousand cells. */
const BATCH = 6;

/**
 * The bigger run: `node -C source packages/cli/test/workbook/compare-all.ts [--each N] FILE…` recalculates a
 * workbook for the scenarios of contract files, N of each spread over the file, and compares every held term. On
 * each processor one LibreOffice is at work.
 */
async function main(words: readonly string[]): Promise<void> {
  const at = words.indexOf('--each');
  const each = at < 0 ? Number.POSITIVE_INFINITY : Number(words[at + 1]);
  const files = words.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  for (const file of files) {
    const differences = await compareFile(resolve(file), each);
    if (differences > 0) process.exitCode = 1;
  }
}

async function compareFile(path: string, each: number): Promise<number> {
  const compilation = compile(
    { path, text: readFileSync(path, 'utf8') },
    {
      open: (named: string) => ({
        path: named,
        text: readFileSync(new URL(named, pathToFileURL(path)), 'utf8'),
      }),
    },
  );
  const { ir } = compilation;
  if (ir === null) throw new Error(`${path} does not compile.`);
  const all = readScenarios(compilation.file, ir);
  const step = Math.max(1, Math.ceil(all.length / each));
  const chosen = all.filter((_, place) => place % step === 0);
  const waiting = Array.from({ length: Math.ceil(chosen.length / BATCH) }, (_, batch) =>
    chosen.slice(batch * BATCH, (batch + 1) * BATCH),
  ).values();
  const sum = { compared: 0, figures: 0, differences: 0, held: '' };
  const work = async (): Promise<void> => {
    for (const scenarios of waiting) {
      const result = await compareWithEngine(ir, scenarios);
      sum.compared += result.compared;
      sum.figures += result.figures;
      sum.differences += result.differences.length;
      sum.held = `${result.heldTerms} of ${result.allTerms} terms held`;
      for (const difference of result.differences) console.log(`  ${difference}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  console.log(
    `${path}: ${chosen.length} of ${all.length} scenarios, ${sum.held}, ${sum.compared} values compared (${sum.figures} figures), ${sum.differences} differences`,
  );
  return sum.differences;
}

await main(process.argv.slice(2));
