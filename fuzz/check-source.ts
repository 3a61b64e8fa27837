import { stripTypeScriptTypes } from 'node:module';
import {
  CannotEmit,
  type Compilation,
  compile,
  type EmittedFile,
  emitters,
  emptyInputs,
  findAll,
  type Ir,
  judgeExpectation,
  makeExecutable,
  readIr,
  readScenarios,
  scenarioSchema,
} from '@termsheet/compiler';
import { Evaluation, parseIsoDate } from '@termsheet/runtime';
import { openFrom } from './open-from.ts';
import { plainStyle } from '../packages/cli/src/host/style.ts';
import { findingsToGitHub } from '../packages/cli/src/report/findings/findings-to-github.ts';
import { findingsToJson } from '../packages/cli/src/report/findings/findings-to-json.ts';
import { findingsToSarif } from '../packages/cli/src/report/findings/findings-to-sarif.ts';
import { findingsToText } from '../packages/cli/src/report/findings/findings-to-text.ts';
import { askEverything } from './ask-everything.ts';
import { expectPlaced, expectReadable, expectSound } from './expect-sound.ts';
import type { Random } from './random.ts';
import type { Seed } from './seed.ts';

/** Days that are asked about where no scenario asks: in either age of the seeds, and far off. */
const DAYS = ['2007-12-31', '2026-06-30', '2026-06-30', '2027-12-31', '2390-01-01'].map(
  (date) => parseIsoDate(date) ?? 0,
);

/** Everything that the commands would do with a file; whether it came to a contract that runs. */
export function checkSource(seed: Seed, random: Random): boolean {
  const { text, prose, files } = seed;
  const compilation = compile(
    { path: 'mangled.terms', text },
    {
      prose: prose === '' ? null : prose,
      open: openFrom(files),
    },
  );
  expectSound(compilation);
  showFindings(compilation);
  const { ir } = compilation;
  if (ir === null) return false;
  emit(compilation, ir);
  runScenarios(compilation, ir);
  const day = random.pick(DAYS);
  askEverything({ ir, inputs: emptyInputs(ir), text: compilation.source.text }, day, random);
  return true;
}

function showFindings(compilation: Compilation): void {
  const { source } = compilation;
  const diagnostics = findAll(compilation);
  expectPlaced(diagnostics, source.text.length);
  const files = [{ ...source, diagnostics }];
  expectReadable(findingsToText(files, plainStyle), source.text);
  JSON.stringify(findingsToJson(files));
  JSON.stringify(findingsToSarif(files));
  findingsToGitHub(files);
}

/** Everything that is emitted must be TypeScript, JSON or a representation, whatever the names in it. */
function emit({ file, sourceHash }: Compilation, ir: Ir): void {
  JSON.stringify(scenarioSchema(ir));
  const scenarios = readScenarios(file, ir).filter(({ diagnostics }) => diagnostics.length === 0);
  for (const write of emitters.values()) {
    for (const { path, text } of filesOf(() =>
      write(ir, { baseName: 'mangled', sourceHash, scenarios }),
    )) {
      if (path.endsWith('.ts')) stripTypeScriptTypes(text);
      if (path.endsWith('.ir.json')) readIr(text);
      else if (path.endsWith('.json')) JSON.parse(text);
    }
  }
}

/** What is emitted; nothing where the contract has none of what the target holds, which is said. */
function filesOf(write: () => readonly EmittedFile[]): readonly EmittedFile[] {
  try {
    return write();
  } catch (error) {
    if (error instanceof CannotEmit) return [];
    throw error;
  }
}

function runScenarios({ file, source }: Compilation, ir: Ir): void {
  for (const { inputs, expectations } of readScenarios(file, ir)) {
    const evaluation = new Evaluation(makeExecutable(ir), inputs);
    for (const expectation of expectations) {
      expectReadable(judgeExpectation(evaluation, expectation).found, source.text);
    }
  }
}
