import type { ScenarioList } from '@termsheet/lsp/protocol';
import { fileName } from './scenario-picks.ts';

/** What the status bar says, and what it says on asking. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
}

const LONGEST = 40;

/** The chosen scenario for the status bar; null where there is none to choose from. */
export function statusText(contract: ScenarioList | null): StatusText | null {
  if (contract === null || contract.scenarios.length === 0) return null;
  const { chosen } = contract;
  if (chosen === null) {
    return {
      text: '$(beaker) No scenario',
      tooltip: 'Choose a scenario, and the text shows what every Term comes to in it.',
    };
  }
  const { name, uri } = chosen;
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
  return {
    text: `$(beaker) ${short}`,
    tooltip: `The values shown are those of “${name}” in ${fileName(uri)}. Choose another.`,
  };
}
