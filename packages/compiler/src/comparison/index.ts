export type { Answer } from './answer.ts';
export { type AnswerJson, answerToJson } from './answer-to-json.ts';
export { type ChangeableInput, changeableInputs } from './input-changes.ts';
export {
  type NearestFound,
  nearestInWords,
  type NearestParting,
  nearestPartings,
  type NearestRequest,
} from './nearest-parting.ts';
export { MEASURES, type Measure, type Parting, scaleOf } from './parting.ts';
export type { OutcomeQuestion } from './question.ts';
export { partsOfScenario, scenarioOf, type ScenarioPart } from './scenario-parts.ts';
export {
  roundScenario,
  type ShrinkRequest,
  type Shrunk,
  shrinkScenario,
} from './shrink-scenario.ts';
export {
  biggestFirst,
  biggestOfEach,
  type Outcome,
  type OutcomeAnswer,
  type OutcomeParting,
  partingsOf,
  type Side,
  workOut,
} from './side.ts';
export { writeScenario, type WritingProgram } from './write-scenario.ts';
