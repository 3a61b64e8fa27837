export {
  type ComparedContract,
  compareContracts,
  type CompareOptions,
  type ContractDifference,
} from './compare-contracts.ts';
export type { ChangedThrough, MeaningDifference } from './compare-meanings.ts';
export type { ClauseChange, ClauseName, PieceChange, TextDifference } from './compare-texts.ts';
export { HEADING } from './contract-text.ts';
export type { Renaming } from './renamed-text.ts';
export { wordsOf } from './similarity.ts';
export type { VersionCase } from './version-side.ts';
export type { OutcomeDifference, SearchedFor, SmallestScenario, Worth } from './worth.ts';
