import { type Asked, expectAt, type Section, type WayToRead } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SymbolTable } from '@termsheet/compiler';
import { symbolsOf } from './known-symbols.ts';
import { type Typed, typedAt } from './typed.ts';

/** A place in a file about which it is asked what may be written there. */
export interface AskedPlace {
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  readonly offset: number;
  readonly typed: Typed;
  /** The section that the place lies in; null before the first. */
  readonly section: Section | null;
  /** Whether nothing stands before it on its line. */
  readonly isFirstOnLine: boolean;
  /** The ways to read what stands before it, with what the grammar takes there. */
  readonly readings: readonly WayToRead[];
  /** The names of the file, with those that a line in the making has lost. */
  readonly symbols: SymbolTable;
}

/** What the grammar says of an offset of a file. */
export function askAt(
  workspace: Workspace,
  analysis: Analysis,
  { offset, typed = typedAt(analysis.text, offset) }: { offset: number; typed?: Typed },
): AskedPlace {
  const { text } = analysis;
  const at = typed.start;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const section = analysis.sections.findLast(({ span }) => span.start < at) ?? null;
  const isFirstOnLine = text.slice(lineStart, at).trim() === '';
  const whole = expectAt(text, { ...readFrom(text, section, lineStart), at });
  const readings = whole.length > 0 ? whole : readTail(text, section, { lineStart, at });
  const symbols = symbolsOf(workspace, analysis);
  return { workspace, analysis, offset, typed, section, isFirstOnLine, readings, symbols };
}

/** As much of a broken line as can be read as a value, from somewhere on it to the place. */
function readTail(
  text: string,
  section: Section | null,
  { lineStart, at }: { readonly lineStart: number; readonly at: number },
): readonly WayToRead[] {
  const heading = section?.kind === 'Scenario' ? 'given value' : 'value';
  const words = [...text.slice(lineStart, at).matchAll(/\S+/gu)];
  for (const { index } of words.slice(0, MOST_TRIED)) {
    const readings = expectAt(text, { from: lineStart + index, at, heading });
    if (readings.length > 0) return readings;
  }
  return [];
}

/** How many words of a broken line are tried as the beginning of what can be read. */
const MOST_TRIED = 12;

type ReadFrom = Pick<Asked, 'from' | 'heading'>;

/** The last declaration or step that begins before a line: what stands before it does not matter. */
function readFrom(text: string, section: Section | null, lineStart: number): ReadFrom {
  if (section === null) return { from: 0, heading: null };
  const whole: ReadFrom = { from: section.span.start, heading: null };
  switch (section.kind) {
    case 'Use':
      return whole;
    case 'Contract': {
      const lines = [...section.settings, ...section.declarations];
      const starts = lines.map(({ span }) => span.start);
      return lastBefore(starts, lineStart, 'contract') ?? whole;
    }
    case 'Clause': {
      const starts = section.declarations.map(({ span }) => span.start);
      return lastBefore(starts, lineStart, 'clause') ?? whole;
    }
    case 'Scenario': {
      const step = section.steps.findLast(({ span }) => span.start < lineStart);
      if (step === undefined) return whole;
      const lines = step.kind === 'Expect' || step.kind === 'Given' ? step.lines.slice(1) : [];
      const starts = lines.map(({ span }) => text.lastIndexOf('\n', span.start - 1) + 1);
      const inStep = lastBefore(starts, lineStart, step.kind === 'Given' ? 'given' : 'expect');
      return inStep ?? { from: step.span.start, heading: 'scenario' };
    }
  }
}

function lastBefore(
  starts: readonly number[],
  lineStart: number,
  heading: NonNullable<Asked['heading']>,
): ReadFrom | null {
  let from = -1;
  for (const start of starts) if (start < lineStart && start > from) from = start;
  return from < 0 ? null : { from, heading };
}
