import { type Position, ProtocolRequestType, type Range } from 'vscode-languageserver';

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

interface OfDocument {
  readonly uri: string;
}

/** All scenarios of the contract that a document belongs to: its own, and those of files that use it. */
export const scenariosRequest = request<OfDocument, ScenarioList>('scenarios');

/** Shows values under a scenario from now on, or with null under none. */
export const chooseScenarioRequest = request<
  OfDocument & { readonly scenario: ScenarioName | null },
  null
>('chooseScenario');

/** Runs one scenario. */
export const runScenarioRequest = request<ScenarioName, ScenarioResult>('runScenario');

/** How the number at a place came about under the chosen scenario. */
export const explainRequest = request<OfDocument & { readonly position: Position }, Page>(
  'explain',
);

/** What accounts for each section of the prose. */
export const coverageRequest = request<OfDocument, Page>('coverage');

/** What a link of ours in a hover or a finding leads to: `termsheet:/docs/…`. */
export const pageRequest = request<OfDocument, Page>('page');

function request<Params, Result>(
  name: string,
): ProtocolRequestType<Params, Result | null, never, void, void> {
  return new ProtocolRequestType(`termsheet/${name}`);
}
