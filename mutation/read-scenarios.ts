import { compile, readScenarios } from '@termsheet/compiler';
import type { File } from '@termsheet/dsl';
import { type ContractFolder, openerOf } from '../contracts/catalogue/contract-folder.ts';
import { namesIn } from './declared-at.ts';
import { type Nearness, readNearness } from './nearness.ts';

/** A scenario of a folder. */
export interface Told {
  /** The file it stands in, and its place among the scenarios there. */
  readonly path: string;
  readonly place: number;
  /** How near what it asks is to some names; of the equally near those come first that speak of them. */
  readonly nearness: (names: ReadonlySet<string>) => number;
  /** The day on which it ends: the later, the longer it runs. */
  readonly lastDay: number;
}

/** Every scenario of a folder; null where a file does not compile. */
export function scenariosOfFolder(folder: ContractFolder): readonly Told[] | null {
  const told: Told[] = [];
  for (const { path, text } of folder.files) {
    const { file, ir } = compile({ path, text }, { open: openerOf(folder, folder.text) });
    if (ir === null) return null;
    const nearness = readNearness(file);
    const spokenOf = scenariosIn(file);
    for (const [place, { expectations }] of readScenarios(file, ir).entries()) {
      const asked = new Set(expectations.map(({ name }) => name));
      const lastDay = Math.max(0, ...expectations.map(({ day }) => day));
      const spoken = spokenOf[place] ?? asked;
      told.push({ path, place, nearness: nearnessOf(nearness, asked, spoken), lastDay });
    }
  }
  return told;
}

function scenariosIn(file: File): readonly ReadonlySet<string>[] {
  return file.sections.filter(({ kind }) => kind === 'Scenario').map(namesIn);
}

function nearnessOf(
  nearness: Nearness,
  asked: ReadonlySet<string>,
  spoken: ReadonlySet<string>,
): Told['nearness'] {
  return (names) =>
    nearness(asked, names) + ([...names].some((name) => spoken.has(name)) ? 0 : HALF_A_STEP);
}

const HALF_A_STEP = 0.5;

/** The scenarios, those first that will find a mistake in something of these names. */
export function nearestFirst(
  scenarios: readonly Told[],
  names: ReadonlySet<string>,
): readonly Told[] {
  return scenarios
    .map((told) => ({ told, near: told.nearness(names) }))
    .toSorted((left, right) => left.near - right.near || left.told.lastDay - right.told.lastDay)
    .map(({ told }) => told);
}
