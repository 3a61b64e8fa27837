import { parse, type Scenario, type Section } from '@termsheet/dsl';
import { folderOf, joinPath } from '../workspace/paths.ts';
import type { Place } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A scenario, where it stands, by its heading alone: the file that holds it need not compile. */
export interface ScenarioHeading extends Place {
  readonly title: string;
  /** Its title, without the quotes' surroundings. */
  readonly titleSpan: Place['span'];
}

/** What a file tells of itself before it is compiled. */
interface Headings {
  readonly text: string;
  readonly scenarios: readonly ScenarioHeading[];
  /** The files that it uses, as far as their ways can be followed. */
  readonly uses: readonly string[];
}

const read = new WeakMap<Workspace, Map<string, Headings>>();

/** The scenarios of the contract that a file belongs to: its own, then those of files that use it. */
export function scenarioHeadings(workspace: Workspace, path: string): readonly ScenarioHeading[] {
  const files = [path, ...filesUsing(workspace, path)];
  return files.flatMap((each) => headingsOf(workspace, each)?.scenarios ?? []);
}

/** The files that use a file, straight or through others, in the order of their paths. */
export function filesUsing(workspace: Workspace, path: string): readonly string[] {
  const others = workspace.paths().filter((each) => each !== path && canReach(each, path));
  const users = new Set<string>();
  const wanted = [path];
  for (let used = wanted.pop(); used !== undefined; used = wanted.pop()) {
    for (const other of others) {
      if (users.has(other) || headingsOf(workspace, other)?.uses.includes(used) !== true) continue;
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

function headingsOf(workspace: Workspace, path: string): Headings | null {
  const text = workspace.text(path);
  if (text === null) return null;
  const known = read.get(workspace) ?? new Map<string, Headings>();
  read.set(workspace, known);
  const found = known.get(path);
  if (found?.text === text) return found;
  const headings = readHeadings(path, text);
  known.set(path, headings);
  return headings;
}

/** Most files use nothing and hold no scenario: those are not parsed. */
const WORTH_PARSING = /^(?:use|scenario)\b/mu;

function readHeadings(path: string, text: string): Headings {
  const sections = WORTH_PARSING.test(text) ? parse({ path, text }).file.sections : [];
  return {
    text,
    scenarios: sections.flatMap((section) =>
      section.kind === 'Scenario' ? [headingOf(path, section)] : [],
    ),
    uses: sections.flatMap((section) => usedBy(path, section)),
  };
}

function headingOf(path: string, { title, span }: Scenario): ScenarioHeading {
  return { path, span, title: title.text, titleSpan: title.span };
}

function usedBy(path: string, section: Section): readonly string[] {
  if (section.kind !== 'Use') return [];
  const used = joinPath(folderOf(path), section.path.text);
  return used === null ? [] : [used];
}
