import { readFileSync } from 'node:fs';
import {
  compile,
  findAll,
  type Ir,
  makeExecutable,
  readScenario,
  readScenarioFile,
} from '@termsheet/compiler';
import { renderDiagnostic, type Source } from '@termsheet/dsl';
import { Evaluation, type Inputs, parseIsoDate } from '@termsheet/runtime';
import type { FuzzKind } from './kinds.ts';
import { mangle } from './mangle.ts';
import { Random } from './random.ts';

const CONTRACT = new URL('../contracts/dyntek-note/dyntek-note.terms', import.meta.url);
const SCENARIO = new URL('../contracts/dyntek-note/demo-2006.json', import.meta.url);

/** One mangled text and what is done with it. */
export interface FuzzCase {
  readonly text: string;
  run(): void;
}

const contract = readFileSync(CONTRACT, 'utf8');
const lines = contract.split('\n');
const scenario = readFileSync(SCENARIO, 'utf8');
let compiled: Ir | null = null;

/** The case of a number, always the same. */
export function makeCase(kind: FuzzKind, number: number): FuzzCase {
  const random = new Random(number * 2 + (kind === 'sources' ? 0 : 1));
  return kind === 'sources' ? sourceCase(random) : scenarioCase(random);
}

function sourceCase(random: Random): FuzzCase {
  const text = mangle(excerpt(random), random);
  return {
    text,
    run: () => checkSource({ path: 'mangled.terms', text }),
  };
}

/** Everything that `terms check` and `terms test` would do with a file. */
function checkSource(source: Source): void {
  const compilation = compile(source);
  for (const finding of findAll(compilation)) renderDiagnostic(finding, source);
  const { file, ir } = compilation;
  if (ir === null) return;
  for (const section of file.sections) {
    if (section.kind === 'Scenario') evaluate(ir, readScenario(section, ir).inputs);
  }
}

/** Reads every term as of a day after all that was reported. */
function evaluate(ir: Ir, inputs: Inputs): void {
  const snapshot = new Evaluation(makeExecutable(ir), inputs).on(LATE);
  ir.states.forEach((_, index) => snapshot.state(index));
  ir.definitions.forEach((each, index) => {
    if (each.parameter === null && each.keyedBy === null) snapshot.definition(index);
  });
}

const LATE = parseIsoDate('2007-12-31') ?? 0;

/** Now and then the whole contract; mostly a stretch of it, so that many cases are tried. */
function excerpt(random: Random): string {
  if (random.below(200) === 0) return contract;
  const from = random.below(lines.length);
  const head = random.below(2) === 0 ? lines.slice(0, 18) : [];
  return [...head, ...lines.slice(from, from + 5 + random.below(25))].join('\n');
}

function scenarioCase(random: Random): FuzzCase {
  const text = mangle(scenario, random);
  return {
    text,
    run: () => {
      compiled ??= compile({ path: 'dyntek-note.terms', text: contract }).ir;
      if (compiled === null) throw new Error('The contract itself does not compile.');
      const { inputs, diagnostics } = readScenarioFile(text, compiled);
      const source = { path: 'mangled.json', text };
      for (const finding of diagnostics) renderDiagnostic(finding, source);
      evaluate(compiled, inputs);
    },
  };
}
