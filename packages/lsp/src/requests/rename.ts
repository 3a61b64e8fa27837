import { prepareRename, rename as renamed, type RenameRefusal } from '@termsheet/ide';
import {
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
} from 'vscode-languageserver';
import { placeAsked, toWorkspaceEdit } from '../convert/to-places.ts';
import { feature, on } from '../session/feature.ts';

/** Another name for what is named at a place, wherever it is named. */
export const rename = feature(
  { renameProvider: { prepareProvider: true } },
  on(PrepareRenameRequest.type, (session, params) => {
    const at = placeAsked(session, params);
    const target = prepareRename(session.workspace, at);
    if ('refusal' in target) throw refused(target);
    const range = session.documents.rangeOf(at.path, target.span);
    return { range, placeholder: target.words };
  }),
  on(RenameRequest.type, (session, params) => {
    const result = renamed(session.workspace, placeAsked(session, params), params.newName);
    if ('refusal' in result) throw refused(result);
    return toWorkspaceEdit(session, result.edits);
  }),
);

/** Clients show the words to whoever asked. */
function refused({ refusal }: RenameRefusal): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, refusal);
}
