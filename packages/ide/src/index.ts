export { emptyDisk, type Disk } from './workspace/disk.ts';
export { Workspace, type ScenarioPlace } from './workspace/workspace.ts';
export { Analysis } from './workspace/analysis.ts';
export { isSamePlace, type Edit, type Place } from './workspace/place.ts';
export type { Meaning, Meanings, NamingNode } from './names/meaning.ts';
export { codeActions } from './features/code-actions.ts';
export type { CodeAction, CodeActionKind } from './actions/code-action.ts';
