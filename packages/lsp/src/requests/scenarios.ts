import { runScenario, type ScenarioPlace, scenariosFor } from '@termsheet/ide';
import {
  chooseScenarioRequest,
  runScenarioRequest,
  scenariosRequest,
} from '../protocol/scenarios.ts';
import type { ScenarioName } from '../protocol/requests.ts';
import { feature, on } from '../session/feature.ts';
import type { Session } from '../session/session.ts';

/** The scenarios of a contract: which there are, under which values are shown, how they come out. */
export const scenarios = feature(
  {},
  on(scenariosRequest, (session, { uri }) => {
    const { addresses, documents, workspace } = session;
    const { contract, chosen, scenarios: listed } = scenariosFor(workspace, addresses.pathOf(uri));
    return {
      contract,
      chosen: chosen === null ? null : toName(session, chosen),
      scenarios: listed.map((each) => ({
        ...toName(session, each),
        range: documents.rangeOf(each.path, each.span),
        selectionRange: documents.rangeOf(each.path, each.titleSpan),
      })),
    };
  }),
  on(chooseScenarioRequest, (session, { scenario }) => {
    session.workspace.choose(scenario === null ? null : toPlace(session, scenario));
    session.refresher.values();
    return null;
  }),
  on(runScenarioRequest, (session, name) => {
    const place = toPlace(session, name);
    const outcome = runScenario(session.workspace, place, now);
    if (outcome === null) return null;
    // The lens of the scenario shows how it came out.
    session.refresher.values();
    return {
      ...name,
      outcome: outcome.outcome,
      milliseconds: outcome.milliseconds ?? 0,
      findings: outcome.failures.map(({ span, message }) => ({
        range: session.documents.rangeOf(place.path, span),
        message,
      })),
    };
  }),
);

function toName({ addresses }: Session, { path, title }: ScenarioPlace): ScenarioName {
  return { uri: addresses.uriOf(path), name: title };
}

function toPlace({ addresses }: Session, { uri, name }: ScenarioName): ScenarioPlace {
  return { path: addresses.pathOf(uri), title: name };
}

function now(): number {
  return performance.now();
}
