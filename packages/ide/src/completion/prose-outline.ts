import { type Prose, readProse } from '@termsheet/compiler';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A numbered part of the words of a contract, and how it begins. */
export interface ProsePart {
  readonly text: string;
  readonly title: string;
}

const known = new Map<string, Prose>();

/** The words of the contract that a file is, read; null where they are not at hand. */
export function proseOf(workspace: Workspace, analysis: Analysis): Prose | null {
  const raw = workspace.prose(analysis);
  if (raw === null) return null;
  const before = known.get(raw);
  if (before !== undefined) return before;
  const read = readProse(raw);
  known.clear();
  known.set(raw, read);
  return read;
}

/** The numbered parts of the words, in their order. */
export function outlineOf(workspace: Workspace, analysis: Analysis): readonly ProsePart[] {
  const prose = proseOf(workspace, analysis);
  if (prose === null) return [];
  return prose.outline.sections.map(({ path, start }) => ({
    text: path,
    title: (prose.text.slice(start).split('\n', 1)[0] ?? '').slice(0, 80),
  }));
}
