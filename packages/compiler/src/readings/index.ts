export { ambiguitiesOf, type AmbiguityWords, type ReadingWords } from './ambiguity-words.ts';
export {
  type ComparedAmbiguity,
  compareReadings,
  type ReadingAnswer,
  type ReadingParting,
  type ReadingsRequest,
} from './compare-readings.ts';
export {
  caseOfScenarioFile,
  casesOfScenarios,
  type ReadingCase,
  type ReadingCases,
} from './reading-case.ts';
export { readingsToJson, type ReadingsJson } from './readings-to-json.ts';
export {
  type CombinedReadings,
  combineReadings,
  type CombineRequest,
  type ReadingsRow,
  type ReadingsTable,
} from './combine-readings.ts';
export { combinedToJson } from './combined-to-json.ts';
export { type ApartRequest, findPartings, type ReadingsApart } from './find-partings.ts';
export { type MergedRow, mergeRows } from './merge-rows.ts';
