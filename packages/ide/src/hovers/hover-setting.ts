import type { Shown } from '../values/run-for.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a word is told of in: its file, and the scenario that is shown there. */
export interface HoverSetting {
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  readonly shown: Shown;
}
