import { readFileSync } from 'node:fs';
import { compile, type Opened, readScenarios } from '@termsheet/compiler';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pythonParts } from '../../../src/emit/python/names/python-names.ts';
import { makeVectors } from '../../../src/emit/vectors/make-vectors.ts';
import { CONTRACTS, irOf } from '../contracts.ts';
import { toldOf } from '../emitted-module.ts';
import { holdsAgreement, holdsDerivations } from './agreement-law.ts';
import { packagesFolder, writePackage } from './emitted-package.ts';
import { PythonProcess } from './python-process.ts';

const FOLDER = 'agreement';

/** `pnpm fuzz python` tries thousands; here each contract has a few. */
const RUNS: ReadonlyMap<string, number> = new Map([
  ['conversion-note', 20],
  ['every-construct', 12],
  ['dyntek-note', 1],
]);

const SEED = 20_060_311;

/** Far beyond what the runs take on an idle machine. */
const TIMEOUT = 180_000;

let python: PythonProcess;

beforeAll(() => {
  python = new PythonProcess(packagesFolder(FOLDER));
});

afterAll(() => python.end());

describe.each([...CONTRACTS.keys()])('%s', (baseName) => {
  const ir = irOf(baseName);
  const trials = { numRuns: RUNS.get(baseName) ?? 3, seed: SEED };

  test('a package gives what the in-process evaluator gives', { timeout: TIMEOUT }, async () => {
    const name = writePackage(ir, FOLDER, toldOf(baseName));
    await holdsAgreement(ir, { python, package: name }, trials);
    const derived = { numRuns: baseName === 'dyntek-note' ? 1 : 3, seed: SEED };
    await holdsDerivations(ir, { python, package: name }, derived);
  });

  test('and what its scenarios say', { timeout: TIMEOUT }, async () => {
    const url = CONTRACTS.get(baseName);
    if (url === undefined) throw new Error(`There is no ${baseName}.`);
    const open = (path: string): Opened => ({
      path,
      text: readFileSync(new URL(path, url), 'utf8'),
    });
    const compiled = compile({ path: baseName, text: readFileSync(url, 'utf8') }, { open });
    if (compiled.ir === null) throw new Error(`${baseName} does not compile.`);
    const { file, sourceHash } = compiled;
    const scenarios = readScenarios(file, compiled.ir);
    const names = pythonParts(compiled.ir);
    const { vectors } = makeVectors({ ir: compiled.ir, names, sourceHash, scenarios });
    const name = writePackage(ir, FOLDER, toldOf(baseName));
    for (const vector of vectors) {
      expect(await python.ask({ ask: 'vector', package: name, vector })).toEqual([]);
    }
  });
});

test('an answer that is not the same is told from one that is', async () => {
  const name = writePackage(irOf('post-money-safe'), FOLDER, toldOf('post-money-safe'));
  const vector = { inputs: { blanks: {} }, voidEvents: ['none'], days: [] };
  const told = await python.ask({ ask: 'vector', package: name, vector });
  expect(told).toEqual(["void events: [], not ['none']"]);
});
