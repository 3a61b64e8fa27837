import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { compile, readScenarios } from '@termsheet/compiler';
import { compareWithEngine } from './compare-with-engine.ts';

/** So many workbooks at once are given to LibreOffice: of a long contract one has some hundred thousand cells. */
const BATCH = 6;

/**
 * The bigger run: `node -C source packages/cli/test/workbook/compare-all.ts [--each N] FILE…` recalculates a
 * workbook for the scenarios of contract files, N of each spread over the file, and compares every held term.
 */
function main(words: readonly string[]): void {
  const at = words.indexOf('--each');
  const each = at < 0 ? Number.POSITIVE_INFINITY : Number(words[at + 1]);
  const files = words.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  for (const file of files) {
    const differences = compareFile(resolve(file), each);
    if (differences > 0) process.exitCode = 1;
  }
}

function compareFile(path: string, each: number): number {
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
  const sum = { compared: 0, figures: 0, differences: 0, held: '' };
  for (let from = 0; from < chosen.length; from += BATCH) {
    const result = compareWithEngine(ir, chosen.slice(from, from + BATCH));
    sum.compared += result.compared;
    sum.figures += result.figures;
    sum.differences += result.differences.length;
    sum.held = `${result.heldTerms} of ${result.allTerms} terms held`;
    for (const difference of result.differences) console.log(`  ${difference}`);
  }
  console.log(
    `${path}: ${chosen.length} of ${all.length} scenarios, ${sum.held}, ${sum.compared} values compared (${sum.figures} figures), ${sum.differences} differences`,
  );
  return sum.differences;
}

main(process.argv.slice(2));
