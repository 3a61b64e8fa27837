import { ProtocolRequestType } from 'vscode-languageserver';
import type { Requests } from './requests.ts';

/* The {@link Requests}, each as a connection sends it and listens to it. */

export const scenariosRequest = request('termsheet/scenarios');
export const chooseScenarioRequest = request('termsheet/chooseScenario');
export const runScenarioRequest = request('termsheet/runScenario');
export const explainRequest = request('termsheet/explain');
export const coverageRequest = request('termsheet/coverage');
export const pageRequest = request('termsheet/page');

function request<Name extends keyof Requests>(
  name: Name,
): ProtocolRequestType<Requests[Name][0], Requests[Name][1] | null, never, void, void> {
  return new ProtocolRequestType(name);
}
