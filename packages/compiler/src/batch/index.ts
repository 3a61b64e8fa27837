export type { BatchRow } from './batch-row.ts';
export {
  type BatchQuestion,
  makeScenarioRunner,
  type ScenarioOutcome,
  type ScenarioRunner,
} from './make-scenario-runner.ts';
export {
  type ColumnPlan,
  type ColumnProblem,
  type ColumnTarget,
  planEventColumns,
  planScenarioColumns,
  planSeriesColumns,
} from './plan-columns.ts';
export {
  type Cells,
  type RowScenario,
  rowToScenario,
  type ScenarioRow,
  type TablePlan,
} from './row-to-scenario.ts';
export { readScenarioBase, type ScenarioBase } from '../inputs/scenario-base.ts';
