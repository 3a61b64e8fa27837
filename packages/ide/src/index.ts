export { emptyDisk, type Disk } from './workspace/disk.ts';
export { Workspace, type ScenarioPlace } from './workspace/workspace.ts';
export { Analysis } from './workspace/analysis.ts';
export type { At } from './workspace/at.ts';
export { isSamePlace, type Edit, type Place } from './workspace/place.ts';
export type { Meaning, Meanings, NamingNode } from './names/meaning.ts';
export * from './features/diagnostics.ts';
export * from './features/hover.ts';
export * from './features/scenarios.ts';
