import type { EventSymbol, SymbolTable } from '@termsheet/compiler';
import type { Expect, Given, GivenLine, Scenario, Step } from '@termsheet/dsl';
import { reportedEvent } from '../names/reported-event.ts';
import { nodesBelow, type SyntaxNode } from '../tree/syntax-node.ts';
import type { AskedPlace } from './asked-place.ts';

/** The scenario that a place lies in, whole. */
export function scenarioAt({ section }: AskedPlace): Scenario | null {
  return section?.kind === 'Scenario' ? section : null;
}

/** The step that is being written, as far as it stands before the place. */
export function stepAt(path: readonly SyntaxNode[]): Step | null {
  const scenario = path.find(({ kind }) => kind === 'Scenario') as Scenario | undefined;
  return scenario?.steps.at(-1) ?? null;
}

/** The event whose fields a step gives; null of a step that gives none. */
export function eventOfStep({ byName }: SymbolTable, step: Step): EventSymbol | null {
  if (step.kind === 'Given' || step.kind === 'Expect') return null;
  const name = step.kind === 'EventStep' ? step.event : step.obligation;
  return reportedEvent(byName.get(name.text));
}

/** The names that a scenario is given, those it takes over from another among them. */
export function givenNames(place: AskedPlace): ReadonlySet<string> {
  const scenario = scenarioAt(place);
  const names = new Set<string>();
  if (scenario !== null) for (const { name } of givenLines(place, scenario)) names.add(name.text);
  return names;
}

/** The lines that give something, with those of the scenario that is taken over. */
export function givenLines(place: AskedPlace, scenario: Scenario): readonly GivenLine[] {
  const lines = scenario.steps
    .filter((step): step is Given => step.kind === 'Given')
    .flatMap((step) => step.lines);
  return lines.flatMap((line): readonly GivenLine[] => {
    if (line.kind === 'GivenLine') return [line];
    const other = scenariosOf(place).find(({ title }) => title.text === line.scenario.text);
    if (other === undefined || other === scenario) return [];
    return other.steps
      .filter((step): step is Given => step.kind === 'Given')
      .flatMap((step) => step.lines)
      .filter((each): each is GivenLine => each.kind === 'GivenLine');
  });
}

/** All scenarios of the file and of the files it uses. */
export function scenariosOf({ analysis }: AskedPlace): readonly Scenario[] {
  return analysis.compilation.file.sections.filter(
    (section): section is Scenario => section.kind === 'Scenario',
  );
}

/** The step of the whole scenario that begins where one before the place does. */
export function wholeStep(place: AskedPlace, step: Step): Step {
  const steps = scenarioAt(place)?.steps ?? [];
  const shift = place.readings[0]?.shift ?? 0;
  return steps.find(({ span }) => span.start === step.span.start + shift) ?? step;
}

/** The days of which a scenario speaks, the last before the place first. */
export function daysOf(place: AskedPlace): readonly string[] {
  const { analysis, typed } = place;
  const scenario = scenarioAt(place);
  if (scenario === null) return [];
  const spans = [...nodesBelow([scenario])]
    .filter(({ kind, span }) => kind === 'DateLiteral' && span.start !== typed.start)
    .map(({ span }) => span);
  const before = spans.filter(({ start }) => start < typed.start).toReversed();
  const behind = spans.filter(({ start }) => start > typed.start);
  const { text } = analysis.compilation.source;
  return [...new Set([...before, ...behind].map(({ start, end }) => text.slice(start, end)))];
}

/** The names expected in the same step already. */
export function expectedNames(step: Expect): ReadonlySet<string> {
  return new Set(step.lines.map(({ name }) => name.text));
}
