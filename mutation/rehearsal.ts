import { compile, coverScenarios, readScenarios } from '@termsheet/compiler';
import { type ContractFolder, openerOf } from './contract-folder.ts';

/** A scenario that was run on the contract as it stands. */
export interface Rehearsed {
  /** The file it stands in, and its place among the scenarios there. */
  readonly path: string;
  readonly place: number;
  readonly title: string;
  /** Every name in the derivations of what it expects, and of what it tells and asks. */
  readonly restsOn: ReadonlySet<string>;
  readonly milliseconds: number;
}

/** Runs every scenario of a folder once, the quickest first; null where one of them is not met. */
export function rehearse(folder: ContractFolder): readonly Rehearsed[] | null {
  const rehearsed: Rehearsed[] = [];
  for (const { path, text } of folder.files) {
    const compilation = compile({ path, text }, { open: openerOf(folder, folder.text) });
    const { file, ir } = compilation;
    if (ir === null) return null;
    const told = readScenarios(file, ir).map(({ inputs }) =>
      inputs.occurrences.map(({ event }) => ir.events[event]?.name ?? ''),
    );
    let [place, start] = [0, performance.now()];
    for (const { title, verdicts, findings, names } of coverScenarios(compilation)) {
      if (findings.length > 0 || verdicts.some(({ isMet }) => !isMet)) return null;
      const asked = verdicts.map(({ expectation }) => expectation.name);
      const all = [...[...names].map(withoutOccasion), ...asked, ...(told[place] ?? [])];
      const restsOn = new Set(all);
      rehearsed.push({ path, place, title, restsOn, milliseconds: performance.now() - start });
      [place, start] = [place + 1, performance.now()];
    }
  }
  return rehearsed.toSorted((left, right) => left.milliseconds - right.milliseconds);
}

/** `Default of 2006-03-08` and `Anniversary: “counts”` without the day and the reading. */
function withoutOccasion(name: string): string {
  return name.replace(/:? (?:“|of \d{4}-).*$/u, '');
}
