import { completionsAt, resolveCompletion, signatureAt, Workspace } from '@termsheet/ide';
import {
  lawBroken,
  lawBrokenCut,
  type LawPlace,
  lawPlaces,
} from '../packages/ide/test/support/completion-law.ts';
import { contractPaths, openRepository } from '../packages/ide/test/support/repository.ts';
import type { FuzzCase } from './make-case.ts';
import type { Random } from './random.ts';

/** A line of a contract. */
interface Line {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

const workspace = openRepository();
let lines: readonly Line[] | null = null;
const places = new Map<string, readonly LawPlace[]>();

/**
 * What is offered at every offset of one line of a contract: it never throws, and at the start of every
 * token what stands there is among it. The file is tried whole, and where it is cut off at one token of
 * the line. Null where all lines are done.
 */
export function lineCase(number: number, random: Random): FuzzCase | null {
  const line = (lines ??= readLines())[number];
  if (line === undefined) return null;
  const text = workspace.text(line.path) ?? '';
  return {
    text: `${line.path}\n${text.slice(line.start, line.end)}`,
    run: () => completeLine(line, random),
  };
}

function readLines(): readonly Line[] {
  return contractPaths.flatMap((path) => {
    let start = 0;
    return (workspace.text(path) ?? '').split('\n').map((line) => {
      const read = { path, start, end: start + line.length };
      start = read.end + 1;
      return read;
    });
  });
}

function completeLine({ path, start, end }: Line, random: Random): boolean {
  const known = places.get(path) ?? lawPlaces(workspace, path);
  places.set(path, known);
  const here = known.filter(({ offset }) => start <= offset && offset < end);
  const broken = here.map((place) => lawBroken(workspace, path, place));
  if (here.length > 0) broken.push(lawBrokenCut(workspace, path, random.pick(here)));
  const first = broken.find((each) => each !== null) ?? null;
  if (first !== null) throw new Error(first);
  for (let offset = start; offset <= end; offset += 1) completionsAt(workspace, { path, offset });
  signatureAt(workspace, { path, offset: start + random.below(end - start + 1) });
  return here.length > 0;
}

/** Whether something is offered somewhere in a mangled text; it never throws. */
export function completeMangled(text: string, random: Random): boolean {
  const path = '/mangled.terms';
  const mangled = new Workspace();
  mangled.set(path, text);
  let isOffered = false;
  for (let tries = 0; tries < 40; tries += 1) {
    const offset = random.below(text.length + 1);
    const items = completionsAt(mangled, { path, offset });
    signatureAt(mangled, { path, offset });
    if (items.length === 0) continue;
    isOffered = true;
    resolveCompletion(mangled, random.pick(items));
  }
  return isOffered;
}
