import type { Source } from '@termsheet/dsl';
import { usesOf } from '../workspace/connected-files.ts';
import { oncePer } from '../workspace/once-per.ts';
import { folderOf } from '../workspace/paths.ts';
import type { Place } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A scenario, where it stands, by its heading alone: the file that holds it need not compile. */
export interface ScenarioHeading extends Place {
  readonly title: string;
  /** Its title, with the quotes. */
  readonly titleSpan: Place['span'];
}

/** The scenarios of the contract that a file belongs to: its own, then those of files that use it. */
export function scenarioHeadings(workspace: Workspace, path: string): readonly ScenarioHeading[] {
  const files = [path, ...filesUsing(workspace, path)];
  return files.flatMap((each) => {
    const source = workspace.source(each);
    return source === null ? [] : headingsIn(source);
  });
}

/** The files that use a file, straight or through others, in the order of their paths. */
export function filesUsing(workspace: Workspace, path: string): readonly string[] {
  const others = workspace.paths().filter((each) => each !== path && canReach(each, path));
  const users = new Set<string>();
  const wanted = [path];
  for (let used = wanted.pop(); used !== undefined; used = wanted.pop()) {
    for (const other of others) {
      if (users.has(other) || !usesOf(workspace, other).includes(used)) continue;
      users.add(other);
      wanted.push(other);
    }
  }
  return others.filter((other) => users.has(other));
}

/** A file can use only what stands in its own folder or below. */
function canReach(from: string, path: string): boolean {
  return path.startsWith(`${folderOf(from)}/`);
}

/** The lines that begin a section; no other line of a file begins so. */
const SECTION = /^[ \t]*(contract|clause|scenario|use)\b[ \t]*(?:"([^"\n]*)"|)/gmu;

/** By the lines that begin sections: files beside the one that is edited are not parsed for it. */
const headingsIn = oncePer(({ path, text }: Source): readonly ScenarioHeading[] => {
  const scenarios: ScenarioHeading[] = [];
  const sections = [...text.matchAll(SECTION)];
  for (const [place, { 0: line, 1: word, 2: said, index }] of sections.entries()) {
    if (word !== 'scenario' || said === undefined) continue;
    const start = index + line.length - line.trimStart().length;
    const stop = sections[place + 1]?.index ?? text.length;
    const end = start + text.slice(start, stop).trimEnd().length;
    const titleEnd = index + line.length;
    const titleSpan = { start: titleEnd - said.length - 2, end: titleEnd };
    scenarios.push({ path, span: { start, end }, title: said, titleSpan });
  }
  return scenarios;
});
