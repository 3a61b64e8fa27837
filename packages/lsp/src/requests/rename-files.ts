import { renameFiles as editsFor } from '@termsheet/ide';
import {
  type FileOperationRegistrationOptions,
  WillRenameFilesRequest,
} from 'vscode-languageserver';
import { toWorkspaceEdit } from '../convert/to-places.ts';
import { feature, on } from '../session/feature.ts';

/** Contracts, and folders that may hold some. */
const MOVED: FileOperationRegistrationOptions = {
  filters: [
    { scheme: 'file', pattern: { glob: '**/*.terms', matches: 'file' } },
    { scheme: 'file', pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** `use` lines follow the files that are moved. */
export const renameFiles = feature(
  { workspace: { fileOperations: { willRename: MOVED } } },
  on(WillRenameFilesRequest.type, (session, { files }) => {
    const renames = files.map(({ oldUri, newUri }) => ({
      from: session.addresses.pathOf(oldUri),
      to: session.addresses.pathOf(newUri),
    }));
    return toWorkspaceEdit(session, editsFor(session.workspace, renames));
  }),
);
