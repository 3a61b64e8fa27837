import { type Analysis, Workspace } from '@termsheet/ide';
import { type MarkedFile, readMarked } from '@termsheet/testing';

/** A workspace made of a marked text, and where its cursor stands. */
export interface Fixture {
  readonly workspace: Workspace;
  /** The file with the cursor. */
  readonly analysis: Analysis;
  readonly offset: number;
  readonly files: readonly MarkedFile[];
  readonly main: MarkedFile;
}

/** Opens a marked text (`┆` the cursor, `⟦…⟧` ranges, `--- /path.terms` before each file). */
export function fixture(marked: string): Fixture {
  const { files, main, cursor } = readMarked(marked);
  const workspace = new Workspace();
  for (const { path, text } of files) workspace.set(path, text);
  const analysis = workspace.analysis(main.path);
  if (analysis === null) throw new Error('the file with the cursor is open');
  return { workspace, analysis, offset: cursor, files, main };
}
