import type { Inputs } from '@termsheet/runtime';
import { changeableInputs } from '../comparison/input-changes.ts';
import { type NearestParting, nearestPartings } from '../comparison/nearest-parting.ts';
import { partsOfScenario } from '../comparison/scenario-parts.ts';
import { roundScenario, type Shrunk, shrinkScenario } from '../comparison/shrink-scenario.ts';
import {
  biggestFirst,
  biggestOfEach,
  type OutcomeParting,
  partingsOf,
  type Side,
  workOut,
} from '../comparison/side.ts';
import { generateInputs } from './generate-inputs.ts';
import { type Version, type VersionCase, versionSide } from './version-side.ts';

/** What two versions are worked out on. */
export interface WorthRequest {
  readonly before: Version;
  readonly after: Version;
  /** The Terms that changed themselves, which speak for those that only rest on them. */
  readonly changed: ReadonlySet<string>;
  /** The scenarios of either; the first so many of them are worked out. */
  readonly cases: readonly VersionCase[];
  readonly most: number;
}

/** A Term that comes out otherwise, and in which scenario. */
export interface OutcomeDifference extends OutcomeParting {
  readonly scenario: Pick<VersionCase, 'title' | 'path'>;
}

/** A scenario in which two versions differ, with nothing in it that is not needed for that. */
export interface SmallestScenario extends Shrunk {
  readonly scenario: VersionCase;
  /** What differs in it, the biggest first. */
  readonly partings: readonly OutcomeParting[];
}

/** What was tried where no scenario told the versions apart. */
export interface SearchedFor {
  /** How many scenarios were changed in one input, and how many were made up. */
  readonly changed: number;
  readonly madeUp: number;
  /** The nearest change of a given scenario at which they part, if one was found. */
  readonly nearest: NearestParting | null;
}

/** What the change from one version to the other is worth. */
export interface Worth {
  readonly given: number;
  readonly workedOut: number;
  /** In how many of them something comes out otherwise. */
  readonly differing: number;
  /** Every difference, by measure, and in each the biggest first. */
  readonly differences: readonly OutcomeDifference[];
  /** The biggest of each measure and unit. */
  readonly biggest: readonly OutcomeDifference[];
  /** The scenario of the first of these, reduced to what they all rest on. */
  readonly example: SmallestScenario | null;
  /** The smallest found in which they differ at all. */
  readonly smallest: SmallestScenario | null;
  /** Null where some given scenario tells them apart. */
  readonly searched: SearchedFor | null;
}

/** So many smaller scenarios are tried for each of the two that are shown. */
const SHRINK_TRIES = 240;

/** Works both versions out on the scenarios of either, and finds the smallest in which they differ. */
export function worthOf(request: WorthRequest): Worth {
  const { cases, most } = request;
  const workedOut = cases.slice(0, most);
  const found = workedOut.flatMap((each) => {
    const partings = partingsOf(workOut(sidesOf(request, each), each.inputs));
    return partings.length === 0 ? [] : [{ each, partings }];
  });
  const all = found.flatMap(({ each, partings }) =>
    partings.map((parting): OutcomeDifference => ({ ...parting, scenario: each })),
  );
  const counts = { given: cases.length, workedOut: workedOut.length, differing: found.length };
  const differences = biggestFirst(all);
  const biggest = biggestOfEach(all);
  const [first] = biggest;
  if (first === undefined) return { ...counts, ...searchBeyond(request, workedOut) };
  const told = found.find(({ each }) => each === first.scenario);
  const example =
    told === undefined ? null : exampleOf(request, told.each, biggestOfEach(told.partings));
  const fewest = found.toSorted(
    (one, other) => sizeOf(one.each.inputs) - sizeOf(other.each.inputs),
  )[0];
  const from = smallerOf(example, fewest?.each ?? null);
  const smallest = from === null ? null : smallestOf(request, from);
  return { ...counts, differences, biggest, example, smallest, searched: null };
}

function sidesOf({ before, after }: WorthRequest, ofCase: VersionCase): readonly Side[] {
  return [versionSide(before, ofCase), versionSide(after, ofCase)];
}

function sizeOf(inputs: Inputs): number {
  return partsOfScenario(inputs).length;
}

function smallerOf(
  example: SmallestScenario | null,
  other: VersionCase | null,
): VersionCase | null {
  if (example === null) return other;
  const reduced = { ...example.scenario, inputs: example.inputs };
  return other === null || example.left <= sizeOf(other.inputs) ? reduced : other;
}

/** Leaves out what does not bear on the biggest differences; the answers to these stay as they are. */
function exampleOf(
  request: WorthRequest,
  ofCase: VersionCase,
  kept: readonly OutcomeParting[],
): SmallestScenario {
  const sides = sidesOf(request, ofCase);
  const only = new Set(kept.map(({ key }) => key));
  const answersIn = (partings: readonly OutcomeParting[]): string =>
    JSON.stringify(
      kept.map(({ key }) =>
        partings.find((each) => each.key === key)?.answers.map(({ shown }) => shown),
      ),
    );
  const same = answersIn(kept);
  const holds = (inputs: Inputs): boolean =>
    answersIn(partingsOf(workOut(sides, inputs, only))) === same;
  const shrunk = shrinkScenario({
    program: ofCase.ir,
    inputs: ofCase.inputs,
    holds,
    tries: SHRINK_TRIES,
  });
  const partings = biggestFirst(partingsOf(workOut(sides, shrunk.inputs)));
  return { ...shrunk, scenario: ofCase, partings };
}

/** Leaves out whatever can be left out so that something differs; then writes figures with fewer digits. */
function smallestOf(request: WorthRequest, ofCase: VersionCase): SmallestScenario {
  const sides = sidesOf(request, ofCase);
  const differs = (inputs: Inputs): boolean => partingsOf(workOut(sides, inputs)).length > 0;
  const asked = {
    program: ofCase.ir,
    inputs: ofCase.inputs,
    holds: differs,
    tries: SHRINK_TRIES,
  };
  const shrunk = shrinkScenario(asked);
  const inputs = roundScenario({ ...asked, inputs: shrunk.inputs });
  const partings = plainest(partingsOf(workOut(sides, inputs)), request.changed);
  return { ...shrunk, inputs, scenario: ofCase, partings };
}

/** What changed itself before what rests on it. */
function plainest(
  partings: readonly OutcomeParting[],
  changed: ReadonlySet<string>,
): readonly OutcomeParting[] {
  const sorted = biggestFirst(partings);
  const own = sorted.filter(({ asked }) => changed.has(asked));
  return [...own, ...sorted.filter((each) => !own.includes(each))];
}

/** Of so many given scenarios each input is changed, with so many tries for each. */
const CHANGED_CASES = 4;
const CHANGE_TRIES = 120;

/** So many scenarios are made up. */
const MADE_UP = 48;

type Beyond = Omit<Worth, 'given' | 'workedOut' | 'differing'>;

/** Where no given scenario tells the versions apart: the given ones with one input otherwise, and made-up ones. */
function searchBeyond(request: WorthRequest, cases: readonly VersionCase[]): Beyond {
  const none = { differences: [], biggest: [], example: null, smallest: null };
  let changed = 0;
  if (request.before.places.length === 0 && request.after.places.length === 0) {
    return { ...none, searched: { changed, madeUp: 0, nearest: null } };
  }
  for (const each of cases.slice(0, CHANGED_CASES)) {
    const sides = sidesOf(request, each);
    const changeable = changeableInputs(each.ir, each.inputs);
    const search = nearestPartings({ sides, inputs: each.inputs, changeable, tries: CHANGE_TRIES });
    changed += search.tried;
    const [nearest] = search.found;
    if (nearest === undefined) continue;
    const smallest = smallestOf(request, { ...each, inputs: nearest.inputs });
    return { ...none, smallest, searched: { changed, madeUp: 0, nearest } };
  }
  for (let number = 0; number < MADE_UP; number += 1) {
    const { ir } = number % 2 === 0 ? request.after : request.before;
    const { inputs, day } = generateInputs(ir, Math.floor(number / 2));
    const title = 'a scenario made up to tell them apart';
    const ofCase = { title, path: '', ir, inputs, day, expectations: [] };
    if (partingsOf(workOut(sidesOf(request, ofCase), inputs)).length === 0) continue;
    const smallest = smallestOf(request, ofCase);
    return { ...none, smallest, searched: { changed, madeUp: number + 1, nearest: null } };
  }
  return { ...none, searched: { changed, madeUp: MADE_UP, nearest: null } };
}
