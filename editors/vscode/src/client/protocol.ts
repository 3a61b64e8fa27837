import type { Location, Position, Range } from 'vscode-languageclient';

/** A scenario by its file and title. */
export interface ScenarioName {
  readonly uri: string;
  readonly name: string;
}

/** A scenario and where it is written. */
export interface ScenarioPlace extends ScenarioName {
  /** The whole scenario. */
  readonly range: Range;
  /** Its title. */
  readonly selectionRange: Range;
}

/** The scenarios of the contract that a file belongs to, and the one whose values are shown. */
export interface ContractScenarios {
  /** The title of the contract; null where the file belongs to none. */
  readonly contract: string | null;
  readonly chosen: ScenarioName | null;
  readonly scenarios: readonly ScenarioPlace[];
}

/** What stands at a place that a scenario does not bear out. */
export interface ScenarioFinding {
  readonly range: Range;
  readonly message: string;
}

/** How a scenario came out. `unreadable`: the contract, or the scenario, has errors. */
export interface ScenarioOutcome extends ScenarioName {
  readonly outcome: 'passed' | 'failed' | 'unreadable';
  readonly milliseconds: number;
  readonly findings: readonly ScenarioFinding[];
}

/** A page of text to be read beside the contract. */
export interface Page {
  readonly title: string;
  readonly markdown: string;
}

/** A file, or a place in one. */
export interface PlaceInFile {
  readonly uri: string;
  readonly position: Position;
}

/** The requests that our server answers besides those of the Language Server Protocol. */
export interface Requests {
  readonly 'termsheet/scenarios': [{ readonly uri: string }, ContractScenarios];
  readonly 'termsheet/chooseScenario': [
    { readonly uri: string; readonly scenario: ScenarioName | null },
    null,
  ];
  /** Null where there is no such scenario. */
  readonly 'termsheet/runScenario': [ScenarioName, ScenarioOutcome | null];
  readonly 'termsheet/explain': [PlaceInFile, Page | null];
  readonly 'termsheet/coverage': [{ readonly uri: string }, Page | null];
  /** What a link `termsheet:/docs/…` of a hover or a finding leads to. */
  readonly 'termsheet/page': [{ readonly uri: string }, Page | null];
}

/** What a lens passes to `termsheet.showReferences`. */
export type ReferencesToShow = readonly [string, Position, readonly Location[]];
