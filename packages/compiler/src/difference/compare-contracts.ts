import { writeScenario } from '../comparison/write-scenario.ts';
import type { Compilation } from '../compile/compilation.ts';
import type { Ir } from '../ir/ir.ts';
import { compareMeanings, type MeaningDifference } from './compare-meanings.ts';
import { compareTexts, type TextDifference } from './compare-texts.ts';
import { contractText, HEADING } from './contract-text.ts';
import type { Renaming } from './renamed-text.ts';
import { makeVersion, type VersionCase } from './version-side.ts';
import { type Worth, worthOf } from './worth.ts';

/** A contract file without errors. */
export interface ComparedContract {
  readonly compilation: Compilation;
  readonly ir: Ir;
}

/** What is different between two versions of a contract, and what it is worth. */
export interface ContractDifference {
  readonly text: TextDifference;
  readonly meaning: MeaningDifference;
  readonly worth: Worth;
  /** Whether nothing at all differs. */
  readonly isSame: boolean;
  /** Whether the two have a clause or a Term in common. */
  readonly isRelated: boolean;
}

/** Which scenarios two contracts are compared over. */
export interface CompareOptions {
  readonly cases: readonly VersionCase[];
  /** At most so many of them are worked out. */
  readonly most: number;
}

/** Compares two versions of a contract: their words, what these mean, and what they come to. */
export function compareContracts(
  before: ComparedContract,
  after: ComparedContract,
  { cases, most }: CompareOptions,
): ContractDifference {
  const text = compareTexts(contractText(before.compilation), contractText(after.compilation));
  const { renamed } = text;
  const meaning = compareMeanings(before.ir, after.ir, renamed);
  const backwards = new Map([...renamed].map(([old, now]) => [now, old]));
  const worth = worthOf({
    before: makeVersion(before.ir, meaning.affected, { fromOther: backwards, called: renamed }),
    changed: meaning.changed,
    after: makeVersion(after.ir, meaning.affected, { fromOther: renamed, called: new Map() }),
    cases: inOrder(cases, { affected: meaning.affected, renamed }),
    most,
  });
  const isSame = text.changes.length === 0 && meaning.affected.size === 0 && worth.differing === 0;
  const names = new Set(after.ir.definitions.map(({ name }) => name));
  const isRelated =
    text.changes.some(
      ({ before: was, after: is }) => was !== null && is !== null && is.citation !== HEADING,
    ) ||
    text.count.same > 0 ||
    before.ir.definitions.some(({ name }) => names.has(name));
  return { text, meaning, worth, isSame, isRelated };
}

/** Each scenario once; first those that ask for something that can come out otherwise. */
function inOrder(
  cases: readonly VersionCase[],
  { affected, renamed }: { readonly affected: ReadonlySet<string>; readonly renamed: Renaming },
): readonly VersionCase[] {
  const distinct = new Map<string, VersionCase>();
  for (const each of cases) {
    const lines = writeScenario(each.ir, each.inputs).join('\n');
    const key = JSON.stringify([each.title, each.day, lines]);
    if (!distinct.has(key)) distinct.set(key, each);
  }
  const all = [...distinct.values()];
  const asks = ({ expectations }: VersionCase): boolean =>
    expectations.some(({ name }) => affected.has(renamed.get(name) ?? name));
  return [...all.filter(asks), ...all.filter((each) => !asks(each))];
}
