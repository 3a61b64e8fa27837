import type { ScenarioResult } from '@termsheet/lsp/protocol';

type Range = ScenarioResult['findings'][number]['range'];

/** What the test explorer says of a scenario that did not come out, and at which lines. */
export interface ScenarioFailure {
  readonly message: string;
  /** Null where it stands for the scenario as a whole. */
  readonly range: Range | null;
}

/** The failures of a scenario: each at its line, and always at least one where it did not come out. */
export function failuresOf(ran: ScenarioResult | null): readonly ScenarioFailure[] {
  if (ran === null) return [{ message: 'There is no such scenario any more.', range: null }];
  const { outcome, findings } = ran;
  if (outcome === 'passed') return [];
  if (findings.length > 0) return findings;
  const message =
    outcome === 'failed'
      ? 'The scenario does not come out as expected.'
      : 'The scenario cannot be run: the contract has errors, which are shown where they are.';
  return [{ message, range: null }];
}

/** The identity of a test: the file's, or that of a scenario in it. */
export function testId(uri: string, name: string | null): string {
  return name === null ? uri : `${uri}#${name}`;
}
