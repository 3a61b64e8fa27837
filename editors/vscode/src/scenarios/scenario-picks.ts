import type { ScenarioList, ScenarioName } from '@termsheet/lsp/protocol';

/** One line of the list to choose from. */
export interface ScenarioPick {
  readonly label: string;
  readonly description: string;
  /** Null for the line that chooses none. */
  readonly scenario: ScenarioName | null;
}

/** The lines to choose the scenario whose values are shown from; the chosen one is marked. */
export function choicesOf(contract: ScenarioList, uri: string): readonly ScenarioPick[] {
  const { chosen } = contract;
  const none = { label: 'No scenario', description: 'show no values', scenario: null };
  const picks = picksOf(contract, uri).map((pick) => ({
    ...pick,
    label: `${isSame(pick.scenario, chosen) ? '$(check) ' : ''}${pick.label}`,
  }));
  return chosen === null ? picks : [none, ...picks];
}

/** The lines to choose the scenario that is run from: those of the file itself first. */
export function picksOf(contract: ScenarioList, uri: string): readonly ScenarioPick[] {
  const here = contract.scenarios.filter((scenario) => scenario.uri === uri);
  const elsewhere = contract.scenarios.filter((scenario) => scenario.uri !== uri);
  return [...here, ...elsewhere].map(({ uri: file, name }) => ({
    label: name,
    description: file === uri ? '' : fileName(file),
    scenario: { uri: file, name },
  }));
}

function isSame(one: ScenarioName | null, other: ScenarioName | null): boolean {
  return one !== null && other !== null && one.uri === other.uri && one.name === other.name;
}

/** The last part of an address, as a reader knows the file. */
export function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
