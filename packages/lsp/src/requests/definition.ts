import { definitionsAt, type DefinitionTarget, typeDefinitionsAt } from '@termsheet/ide';
import {
  type Definition,
  type DefinitionLink,
  DefinitionRequest,
  TypeDefinitionRequest,
} from 'vscode-languageserver';
import { placeAsked, toLocation } from '../convert/to-places.ts';
import { feature, on } from '../session/feature.ts';
import type { Session } from '../session/session.ts';

/** Where what is named is declared, and what it is one of. */
export const definition = feature(
  { definitionProvider: true, typeDefinitionProvider: true },
  on(DefinitionRequest.type, (session, params) => {
    const at = placeAsked(session, params);
    const targets = definitionsAt(session.workspace, at);
    const { linkSupport } = session.client.textDocument?.definition ?? {};
    return linkSupport === true ? toLinks(session, at.path, targets) : toPlaces(session, targets);
  }),
  on(TypeDefinitionRequest.type, (session, params) => {
    const at = placeAsked(session, params);
    const targets = typeDefinitionsAt(session.workspace, at);
    const { linkSupport } = session.client.textDocument?.typeDefinition ?? {};
    return linkSupport === true ? toLinks(session, at.path, targets) : toPlaces(session, targets);
  }),
);

function toLinks(
  { addresses, documents }: Session,
  from: string,
  targets: readonly DefinitionTarget[],
): DefinitionLink[] {
  return targets.map(({ origin, path, name, whole }) => ({
    originSelectionRange: documents.rangeOf(from, origin),
    targetUri: addresses.uriOf(path),
    targetRange: documents.rangeOf(path, whole),
    targetSelectionRange: documents.rangeOf(path, name),
  }));
}

function toPlaces(session: Session, targets: readonly DefinitionTarget[]): Definition {
  return targets.map(({ path, name }) => toLocation(session, { path, span: name }));
}
