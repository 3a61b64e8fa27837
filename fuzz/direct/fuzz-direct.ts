import { readdirSync, readFileSync } from 'node:fs';
import { type Compilation, compile, type Opened, readScenarios } from '@termsheet/compiler';
import * as fc from 'fast-check';
import { DirectLaw, type DirectQuestion } from '../../packages/compiler/test/emit/direct-law.ts';

const CONTRACTS = new URL('../../contracts/', import.meta.url);
const NOTES = ['dyntek-note', 'hy-tech-debenture'];

/** Compares direct code with the engine on so many random histories of each contract; gives how many differ. */
export function fuzzDirect({ from, to }: { readonly from: number; readonly to: number }): number {
  const examples = readdirSync(new URL('examples/', CONTRACTS));
  const paths = [
    ...NOTES.map((name) => `${name}/${name}.terms`),
    ...examples.map((name) => `examples/${name}/${name}.terms`),
  ];
  return sumOf(paths, (path) => {
    const law = lawOf(path, openContract(path));
    if (law === null) return 0;
    const numRuns = to - from;
    return compare(path, law, fc.sample(law.questions(), { numRuns, seed: from }));
  });
}

/** The same on every worked case of both notes, and on every other scenario that stands beside them. */
export function fuzzDirectOracles(): number {
  const paths = NOTES.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, CONTRACTS))
      .filter((name) => name.endsWith('.terms'))
      .map((name) => `${folder}/${name}`),
  );
  return sumOf(paths, (path) => {
    const compiled = openContract(path);
    const law = lawOf(path, compiled);
    if (law === null || compiled.ir === null) return 0;
    const [asked = []] = fc.sample(law.anyAsked(), { numRuns: 1, seed: 1 });
    const questions = readScenarios(compiled.file, compiled.ir).flatMap(({ inputs, days }) =>
      days.map((day) => ({ inputs, day, asked })),
    );
    return compare(path, law, questions);
  });
}

function compare(path: string, law: DirectLaw, questions: readonly DirectQuestion[]): number {
  let terms = 0;
  let failed = 0;
  for (const [at, question] of questions.entries()) {
    const { given, expected } = law.ask(question);
    terms += expected.length;
    const place = expected.findIndex(
      (each, index) => JSON.stringify(each) !== JSON.stringify(given[index]),
    );
    if (place < 0) continue;
    failed += 1;
    const [right, wrong] = [expected[place], given[place]].map((each) => JSON.stringify(each));
    console.error(
      `${path}, question ${at}, answer ${place}: ${right ?? ''}, direct ${wrong ?? ''}`,
    );
  }
  console.log(`${path}: ${questions.length} questions, ${terms} answers, ${failed} differ`);
  return failed;
}

function lawOf(path: string, { ir }: Compilation): DirectLaw | null {
  if (ir === null) throw new Error(`${path} does not compile.`);
  const law = new DirectLaw(ir);
  return law.wanted.definitions.length + law.wanted.states.length === 0 ? null : law;
}

function openContract(path: string): Compilation {
  const url = new URL(path, CONTRACTS);
  const open = (other: string): Opened => ({
    path: other,
    text: readFileSync(new URL(other, url), 'utf8'),
  });
  return compile({ path, text: readFileSync(url, 'utf8') }, { open });
}

function sumOf(paths: readonly string[], count: (path: string) => number): number {
  return paths.reduce((sum, path) => sum + count(path), 0);
}
