import { type Compilation, compile, type Ir } from '@termsheet/compiler';
import { swapAlike } from './graft.ts';
import { openFrom } from './open-from.ts';
import { Random } from './random.ts';
import { readSeeds } from './read-seeds.ts';
import type { Seed } from './seed.ts';

/** A contract that nobody wrote: one that somebody did, with words of others in the place of some of its own. */
export interface Grafted {
  readonly text: string;
  readonly compiled: Compilation;
  readonly ir: Ir;
}

/** Longer contracts are tried whole by other kinds. */
const LONGEST = 420;

/** So many words are put in at most. */
const CHANGES = 6;

/** So often a word is tried until one is found that leaves a contract. */
const TRIES = 40;

let sound: readonly Seed[] | null = null;

/** The contract of a number, always the same; null where no word that was tried left one. */
export function graftedContract(number: number): Grafted | null {
  const seeds = (sound ??= readSeeds().filter(compiles));
  const random = new Random(number);
  const seed = random.pick(seeds);
  const wanted = 1 + random.below(CHANGES);
  let changes = 0;
  let grafted: Grafted | null = null;
  for (let left = TRIES; left > 0 && changes < wanted; left -= 1) {
    const before: string = grafted?.text ?? seed.text;
    const donor = random.below(2) === 0 ? seed.text : random.pick(seeds).text;
    const text = swapAlike(before, donor, random);
    if (text === before) continue;
    const compiled = compileSeed({ ...seed, text });
    const { ir } = compiled;
    if (ir === null) continue;
    grafted = { text, compiled, ir };
    changes += 1;
  }
  return grafted;
}

function compiles(seed: Seed): boolean {
  return seed.isSound && seed.text.split('\n').length <= LONGEST && compileSeed(seed).ir !== null;
}

function compileSeed({ text, files }: Seed): Compilation {
  return compile({ path: 'grafted.terms', text }, { open: openFrom(files) });
}
