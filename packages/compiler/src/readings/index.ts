export { ambiguitiesOf, type AmbiguityWords, type ReadingWords } from './ambiguity-words.ts';
export {
  type ComparedAmbiguity,
  compareReadings,
  type ReadingAnswer,
  type ReadingParting,
  type ReadingsRequest,
} from './compare-readings.ts';
export { MEASURES, type Measure, type Parting } from './parting.ts';
export {
  caseOfScenarioFile,
  casesOfScenarios,
  type ReadingCase,
  type ReadingCases,
  type ReadingQuestion,
} from './reading-case.ts';
export { readingsToJson, type ReadingsJson } from './readings-to-json.ts';
