export { type Expectation, type ExpectationTarget, type Expected } from './expectation.ts';
export { type CarriedInputs, carryInputs, type Route } from './carry-inputs.ts';
export { type CarriedScenario, carryExpectations, carryScenario } from './carry-scenario.ts';
export { inputDiagnostics } from './diagnostics/input-diagnostics.ts';
export type {
  InputDiagnosticKind,
  ScenarioExamples,
  ScenarioFileExamples,
} from './diagnostics/define-input-diagnostic.ts';
export { emptyInputs } from './draft-inputs.ts';
export { readScenarioOf, readScenarios, type ReadScenario } from './read-scenario.ts';
export {
  readScenarioFile,
  type ReadScenarioFile,
  type ScenarioFileOptions,
} from './read-scenario-file.ts';
export { readScenarioBase, type ScenarioBase } from './scenario-base.ts';
export { scenarioSchema } from './scenario-schema.ts';
export { UNDATED_ROW_DAY } from './undated-row-day.ts';
