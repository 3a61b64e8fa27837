import { readFileSync } from 'node:fs';
import { compile, type Ir, readScenarioFile, scenarioSchema } from '@termsheet/compiler';
import { renderDiagnostic } from '@termsheet/dsl';
import { parseIsoDate } from '@termsheet/runtime';
import { openFrom } from './open-from.ts';
import { askEverything } from './ask-everything.ts';
import { checkSource } from './check-source.ts';
import { completeMangled, lineCase } from './complete-everywhere.ts';
import { expectPlaced } from './expect-sound.ts';
import { graft, swapAlike } from './graft.ts';
import type { FuzzKind } from './kinds.ts';
import { mangle } from './mangle.ts';
import { findBreach } from '../packages/dsl/test/random/laid-out.ts';
import { randomFile, strewComments } from '../packages/dsl/test/random/random-file.ts';
import { Random } from './random.ts';
import { readContracts, readSeeds } from './read-seeds.ts';
import type { Seed } from './seed.ts';
import { writeInputs } from './write-inputs.ts';

const SCENARIO = new URL('../contracts/dyntek-note/demo-2006.json', import.meta.url);

/** A contract longer than this is mostly tried by a stretch of it, so that many cases are tried. */
const SHORT = 60;

/** One mangled text and what is done with it. */
export interface FuzzCase {
  readonly text: string;
  /** Whether it came to a contract that runs, to inputs that are read without complaint, or to a layout. */
  run(): boolean | Promise<boolean>;
}

/** The contracts that scenario files are made for, with their programs. */
interface Target {
  readonly text: string;
  readonly ir: Ir;
}

const scenario = readFileSync(SCENARIO, 'utf8');
const seeds = readSeeds();
/** The same without those that are there for what is wrong in them. */
const sound = seeds.filter(({ isSound }) => isSound);
const proses = seeds.map(({ prose }) => prose).filter((prose) => prose !== '');
let targets: readonly Target[] | null = null;

/** The case of a number, always the same. */
export function makeCase(kind: FuzzKind, number: number): FuzzCase {
  switch (kind) {
    case 'sources':
      return sourceCase(new Random(number * 2));
    case 'scenario files':
      return scenarioCase(new Random(number * 2 + 1));
    case 'layouts':
      return layoutCase(new Random(number));
    case 'completions': {
      const random = new Random(number * 2 + 1);
      return lineCase(number, random) ?? mangledCase(random);
    }
  }
}

/** What is offered everywhere in a mangled text. */
function mangledCase(random: Random): FuzzCase {
  const text = changed(excerpt(random.pick(seeds).text, random), random);
  return { text, run: () => completeMangled(text, random) };
}

/** A made-up file that can be read, every second time with comments here and there. */
function layoutCase(random: Random): FuzzCase {
  const choose = (bound: number): number => random.below(bound);
  const plain = randomFile(choose);
  const text = random.below(2) === 0 ? plain : strewComments(plain, choose);
  return { text, run: () => keepsLayout(text) };
}

async function keepsLayout(text: string): Promise<boolean> {
  const breach = await findBreach(text);
  if (breach !== null) throw new Error(`The layout of\n${text}\nis ${breach}`);
  return true;
}

function sourceCase(random: Random): FuzzCase {
  const seed = random.pick(random.below(3) === 0 ? seeds : sound);
  const text = changed(excerpt(seed.text, random), random);
  const files = Object.entries(seed.files).map(([path, used]): [string, string] => [
    path,
    random.below(2) === 0 ? used : changed(used, random),
  ]);
  const prose = proseFor(seed, random);
  const made = { ...seed, text, prose, files: Object.fromEntries(files) };
  return {
    text: [text, ...files.map(([path, used]) => `--- ${path}\n${used}`)].join('\n'),
    run: () => checkSource(made, random),
  };
}

function changed(text: string, random: Random): string {
  const donor = random.pick(seeds).text;
  switch (random.below(6)) {
    case 0:
    case 1:
      return swapAlike(text, donor, random);
    case 2:
      return swapAlike(swapAlike(text, donor, random), donor, random);
    case 3:
      return graft(text, donor, random);
    case 4:
      return mangle(graft(text, donor, random), random);
    default:
      return mangle(text, random);
  }
}

/** Now and then the whole contract; mostly a stretch of it below its head. */
function excerpt(text: string, random: Random): string {
  const lines = text.split('\n');
  if (lines.length <= SHORT || random.below(200) === 0) return text;
  const from = random.below(lines.length);
  const head = random.below(2) === 0 ? lines.slice(0, 18) : [];
  return [...head, ...lines.slice(from, from + 5 + random.below(25))].join('\n');
}

/** Mostly none; else its own or another's, as it is or mangled. */
function proseFor({ prose }: Seed, random: Random): string {
  const way = random.below(10);
  if (prose === '' && way < 8) return '';
  const words = prose === '' || way === 9 ? random.pick(proses) : prose;
  return way < 4 ? words : mangle(words, random);
}

/** The demo's own scenario file, mangled, or one made up for some contract, mangled or not. */
function scenarioCase(random: Random): FuzzCase {
  const all = (targets ??= compileTargets());
  const demo = all[0];
  if (demo === undefined) throw new Error('No contract compiles.');
  const isDemo = random.below(3) === 0;
  const target = isDemo ? demo : random.pick(all);
  const given = isDemo ? scenario : writeInputs(scenarioSchema(target.ir), random);
  const text = isDemo || random.below(2) === 0 ? mangle(given, random) : given;
  return { text, run: () => checkScenarioFile(target, text, random) };
}

/** The contract that the demo is about first, then every other that compiles. */
function compileTargets(): readonly Target[] {
  const contracts = readContracts().toSorted(
    (left, right) => Number(isOfDemo(right)) - Number(isOfDemo(left)),
  );
  return [...contracts, ...seeds].flatMap(({ text, files }) => {
    const { ir } = compile({ path: 'sound.terms', text }, { open: openFrom(files) });
    const isLong = text.split('\n').length > SHORT;
    const takesInputs = ir !== null && ir.events.length + ir.facts.length + ir.blanks.length > 0;
    return takesInputs && (isLong || ir.events.length > 0) ? [{ text, ir }] : [];
  });
}

function isOfDemo({ text }: Seed): boolean {
  return text.includes('DynTek');
}

function checkScenarioFile({ text: contract, ir }: Target, text: string, random: Random): boolean {
  const { inputs, on, diagnostics } = readScenarioFile(text, ir);
  expectPlaced(diagnostics, text.length);
  const source = { path: 'mangled.json', text };
  for (const finding of diagnostics) renderDiagnostic(finding, source);
  const day = on ?? parseIsoDate('2007-12-31') ?? 0;
  askEverything({ ir, inputs, text: contract + text }, day, random);
  return diagnostics.length === 0;
}
