import type { Application, Clause, ExpectLine, Span, Step } from '@termsheet/dsl';
import { labelHints } from '../hints/label-hints.ts';
import { closedDayHint } from '../hints/closed-day-hint.ts';
import { foundHints } from '../hints/found-hints.ts';
import { unitHint } from '../hints/unit-hint.ts';
import { valueHints } from '../hints/value-hints.ts';
import { typeSettingOf } from '../names/type-setting.ts';
import { nodesBelow } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { type Shown, shownAt } from '../values/run-for.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Words that an editor shows among those of the file. */
export interface InlayHint {
  /** Before which character it stands. */
  readonly offset: number;
  readonly label: string;
  readonly kind: 'unit' | 'value' | 'label';
  /** More of the same, for whoever points at it. */
  readonly tooltip: string | null;
}

/** Which hints are wanted, and in which stretch of a file. */
export interface HintsRequest {
  readonly path: string;
  readonly range: Span;
  readonly shows: HintsShown;
}

/** The kinds of hint, each by itself. */
export interface HintsShown {
  /** What kind of value a Term has that is written without a type. */
  readonly units: boolean;
  /** What Terms are under the scenario that is shown. */
  readonly values: boolean;
  /** What an argument is given for, and which days are closed. */
  readonly labels: boolean;
}

/** The hints in a stretch of a file, in the order of the text. */
export function inlayHints(
  workspace: Workspace,
  { path, range, shows }: HintsRequest,
): readonly InlayHint[] {
  const analysis = workspace.analysis(path);
  if (analysis === null) return [];
  const shown = shows.values ? shownAt(workspace, analysis, null) : null;
  const hints = analysis.sections
    .filter(({ span }) => overlaps(span, range))
    .flatMap((section) => {
      if (section.kind === 'Clause') return clauseHints(analysis, section, { range, shows, shown });
      if (section.kind !== 'Scenario') return [];
      const steps = section.steps.filter(({ span }) => overlaps(span, range));
      return [
        ...(shows.labels ? steps.flatMap((step) => stepHints(analysis, step, range)) : []),
        ...(shows.values ? foundHints({ workspace, analysis, scenario: section }, steps) : []),
      ];
    });
  return hints
    .filter(({ offset }) => range.start <= offset && offset <= range.end)
    .toSorted((one, other) => one.offset - other.offset);
}

interface Wanted {
  readonly range: Span;
  readonly shows: HintsShown;
  readonly shown: Shown | null;
}

function clauseHints(
  analysis: Analysis,
  { declarations }: Clause,
  { range, shows, shown }: Wanted,
): readonly InlayHint[] {
  const inRange = declarations.filter(({ span }) => overlaps(span, range));
  const setting = typeSettingOf(analysis);
  return inRange.flatMap((declaration) => [
    ...(shows.units ? unitHint(analysis, declaration, setting) : []),
    ...(shown?.kind === 'run' ? valueHints(analysis, declaration, shown) : []),
    ...(shows.labels
      ? applicationsIn(declaration, range).flatMap((each) => labelHints(analysis, each))
      : []),
  ]);
}

function stepHints(analysis: Analysis, step: Step, range: Span): readonly InlayHint[] {
  const lines = step.kind === 'Expect' ? step.lines : [];
  const inRange = lines.filter(({ span }) => overlaps(span, range));
  return [
    ...closedDayHint(analysis, step),
    ...inRange.flatMap((line) => labelHints(analysis, line)),
  ];
}

function applicationsIn(
  declaration: Clause['declarations'][number],
  range: Span,
): readonly (Application | ExpectLine)[] {
  return [...nodesBelow([declaration])].filter(
    (node): node is Application => node.kind === 'Application' && overlaps(node.span, range),
  );
}

function overlaps(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
