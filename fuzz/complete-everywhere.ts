import { completionsAt, resolveCompletion, signatureAt, Workspace } from '@termsheet/ide';
import {
  cutAt,
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
 * What is offered at every offset of one line of a contract, whole and cut off there, as it is while it
 * is first written: it never throws, and at the start of every token what stands there is among it. Null
 * where all lines are done.
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
  const here = new Map(known.map((place) => [place.offset, place]));
  for (let offset = start; offset <= end; offset += 1) {
    const place = here.get(offset);
    const broken =
      place === undefined
        ? null
        : (lawBroken(workspace, path, place) ?? lawBrokenCut(workspace, path, place));
    if (broken !== null) throw new Error(broken);
    completionsAt(workspace, { path, offset });
    completionsAt(workspace, { path: cutAt(workspace, path, offset), offset });
  }
  signatureAt(workspace, { path, offset: start + random.below(end - start + 1) });
  return known.some(({ offset }) => start <= offset && offset <= end);
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
