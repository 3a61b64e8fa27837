import { ProtocolNotificationType } from 'vscode-languageserver';

/** Files that a page keeps for its worker, with their whole texts; null takes one away. */
export interface FilesParams {
  readonly files: readonly { readonly uri: string; readonly text: string | null }[];
}

/** A page sends the worker what would stand on a disk: contracts that are used, and prose. */
export const filesNotification = new ProtocolNotificationType<FilesParams, void>('termsheet/files');
