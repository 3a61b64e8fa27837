import { parse, type Scenario, type Section } from '@termsheet/dsl';
import { indentAt, lineEnd } from '../tree/lines.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { connectedFiles } from '../workspace/connected-files.ts';
import type { Edit } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Change, insertion } from './change.ts';

/** One more thing that every scenario of a file is given, so that they go on as they did. */
export function givenInScenarios(
  sections: readonly Section[],
  text: string,
  said: string,
): readonly Change[] {
  const scenarios = sections.filter((section): section is Scenario => section.kind === 'Scenario');
  const borrowed = scenarios.map(borrowedBy);
  const first = new Set(borrowed.map(([title]) => title));
  const further = new Set(borrowed.flatMap(([, ...others]) => others));
  return scenarios.flatMap((scenario, at): readonly Change[] => {
    const { title, steps } = scenario;
    // What another scenario is given, this one is given already; and of several only by one.
    if (borrowed[at]?.length !== 0) return [];
    if (further.has(title.text) && !first.has(title.text)) return [];
    const given = steps.find((step) => step.kind === 'Given');
    const last = given?.lines.at(-1);
    if (given === undefined || last === undefined) {
      return [insertion(lineEnd(text, title.span.end), `\n  given ${said}`)];
    }
    const indent = indentAt(text, given.span.start);
    return [insertion(lineEnd(text, last.span.end), `\n${indent}  and ${said}`)];
  });
}

/** The scenarios whose givens a scenario takes over. */
function borrowedBy({ steps }: Scenario): readonly string[] {
  const lines = steps.flatMap((step) => (step.kind === 'Given' ? step.lines : []));
  return lines.flatMap((line) => (line.kind === 'GivenAsIn' ? [line.scenario.text] : []));
}

/** The same in the files that use this one, which are read for it and not compiled. */
export function givenElsewhere(
  { workspace, analysis }: { readonly workspace: Workspace; readonly analysis: Analysis },
  said: string,
): readonly Edit[] {
  const name = analysis.path.slice(analysis.path.lastIndexOf('/') + 1);
  return connectedFiles(workspace, analysis.path).flatMap((path): readonly Edit[] => {
    const text = workspace.text(path) ?? '';
    const isUser = path !== analysis.path && !analysis.used.has(path);
    if (!isUser || !text.includes('scenario') || !text.includes(name)) return [];
    const sections = sectionsOf(workspace, path, text);
    // Behind a prefix the Term has another name there.
    const isPlain = sections.some(
      (each) => each.kind === 'Use' && each.prefix === null && each.path.text.endsWith(name),
    );
    if (!isPlain) return [];
    return givenInScenarios(sections, text, said).map((change) => ({
      ...change,
      path,
    }));
  });
}

interface Read {
  readonly text: string;
  readonly sections: readonly Section[];
}

const known = new WeakMap<Workspace, Map<string, Read>>();

/** The sections of a file, read once for each of its texts. */
function sectionsOf(workspace: Workspace, path: string, text: string): readonly Section[] {
  const files = known.get(workspace) ?? new Map<string, Read>();
  known.set(workspace, files);
  const last = files.get(path);
  if (last?.text === text) return last.sections;
  const { sections } = parse({ path, text }).file;
  files.set(path, { text, sections });
  return sections;
}
