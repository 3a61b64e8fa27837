export { collectDocket, type Docket } from './collect-docket.ts';
export {
  type AbsenceJson,
  type AmountJson,
  type AwaitedJson,
  type CovenantJson,
  type DateJson,
  type DocketJson,
  docketToJson,
  type DutyJson,
  type RightJson,
  type UndertakingJson,
} from './docket-to-json.ts';
export { collectResults, collectTerms, type ResultsRequest, voidedBy } from './collect-results.ts';
export { findKey, labelOfKey, nameOfResult } from './key-labels.ts';
export { judgeChecks } from './judge-checks.ts';
export { judgeExpectation } from './judge-expectation.ts';
export { readTerm } from './read-term.ts';
export type { Results, SkippedAdjustment, TermResult, VoidEvent } from './results.ts';
export {
  resultsToJson,
  type ResultsJson,
  type ValueJson,
  type VoidJson,
} from './results-to-json.ts';
export type { TermPlace } from './term-place.ts';
export { termSpec, type TermSpec } from './term-spec.ts';
export { termsOf } from './terms-of.ts';
export type { CheckVerdict, Verdict } from './verdict.ts';
export { writeFigure, writeFraction } from './write-figure.ts';
export {
  describeUnitOf,
  showValue,
  writeExactly,
  writeValue,
  type WrittenValue,
} from './write-value.ts';
export { nearestName } from './nearest-name.ts';
export { type Argument, readArgument } from './read-argument.ts';
export { computingClauses, exercised, type Exercise } from './clause-coverage.ts';
export {
  type ClauseCoverage,
  clausesExercised,
  clausesOf,
  type ContractExercise,
  coverClauses,
  declaredNames,
  exercisesOf,
} from './cover-clauses.ts';
export { coverScenarios, type ScenarioExercise } from './cover-scenarios.ts';
export { coverContract, type CoverageReport } from './cover-contract.ts';
export { escapeMarkdown } from './explanation/escape-markdown.ts';
export { explainDuty } from './explanation/explain-duty.ts';
export { explainTerm, type TermQuestion } from './explanation/explain-term.ts';
export type { Explanation } from './explanation/explanation.ts';
export { explanationToMarkdown } from './explanation/explanation-to-markdown.ts';
export { makeOutline } from './explanation/make-outline.ts';
export { formulaLines } from './explanation/formula-lines.ts';
export { OutlineSheet } from './explanation/outline-sheet.ts';
export type {
  ExplanationOutline,
  InputGroup,
  OutlineChange,
  OutlineInput,
  OutlineNode,
  OutlineSummary,
  Rounding,
  Working,
} from './explanation/outline.ts';
export { roundingInWords } from './explanation/rounding-of.ts';
export type { StepSource } from './explanation/step-source.ts';
export { inputsInWords } from './explanation/inputs-in-words.ts';
export { groupReasons } from './words/group-reasons.ts';
export { nameOfRight, powerInWords, rightInWords, windowInWords } from './words/right-in-words.ts';
export { covenantInWords, dutyInWords } from './words/status-in-words.ts';
export { countOf, joinWords } from './words/words.ts';
export { writeName } from './words/write-name.ts';
export {
  type Due,
  dueInWords,
  nameOfDuty,
  objectOfDuty,
  obligorsOf,
  standingOfDuty,
} from './words/due-in-words.ts';
export { accountInWords, quotesInWords, scenariosInWords } from './words/coverage-in-words.ts';
export { type DiagnosticPage, diagnosticPages } from './diagnostic-pages.ts';
