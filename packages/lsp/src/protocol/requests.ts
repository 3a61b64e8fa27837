import type { Location, Position, Range } from 'vscode-languageserver';

/** A scenario by the address of its file and its title. */
export interface ScenarioName {
  readonly uri: string;
  readonly name: string;
}

/** Where a scenario stands. */
export interface ListedScenario extends ScenarioName {
  readonly range: Range;
  readonly selectionRange: Range;
}

/** The scenarios of the contract that a document belongs to. */
export interface ScenarioList {
  /** The title of the contract. */
  readonly contract: string | null;
  /** The one under which values are shown. */
  readonly chosen: ScenarioName | null;
  readonly scenarios: readonly ListedScenario[];
}

/** How a scenario came out. */
export interface ScenarioResult extends ScenarioName {
  readonly outcome: 'passed' | 'failed' | 'unreadable';
  readonly milliseconds: number;
  /** One for each expectation that is not met: what was expected, what is so and why. */
  readonly findings: readonly { readonly range: Range; readonly message: string }[];
}

/** A page to be read beside the text. */
export interface Page {
  readonly title: string;
  readonly markdown: string;
}

/** A document. */
export interface InDocument {
  readonly uri: string;
}

/** A place in a document. */
export interface PlaceInDocument extends InDocument {
  readonly position: Position;
}

/** What a lens passes to the command `termsheet.showReferences`. */
export type ReferencesToShow = readonly [uri: string, at: Position, uses: readonly Location[]];

/**
 * What is asked of the server besides the requests of the protocol, and what it answers; null where
 * there is nothing to tell.
 */
export interface Requests {
  /** All scenarios of the contract that a document belongs to: its own, and those of files that use it. */
  readonly 'termsheet/scenarios': [InDocument, ScenarioList];
  /** Shows values under a scenario from now on, or with null under none. */
  readonly 'termsheet/chooseScenario': [
    InDocument & { readonly scenario: ScenarioName | null },
    null,
  ];
  /** Runs one scenario. */
  readonly 'termsheet/runScenario': [ScenarioName, ScenarioResult];
  /** How the number at a place came about under the chosen scenario. */
  readonly 'termsheet/explain': [PlaceInDocument, Page];
  /** What accounts for each section of the prose. */
  readonly 'termsheet/coverage': [InDocument, Page];
  /** What a link of ours in a hover or a finding leads to: `termsheet:/docs/…`. */
  readonly 'termsheet/page': [InDocument, Page];
}
