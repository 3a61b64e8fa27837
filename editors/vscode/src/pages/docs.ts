import { type Disposable, workspace } from 'vscode';
import type { Server } from '../client/server.ts';
import { DOCS_SCHEME } from './page-address.ts';

/** Opens what the links in hovers and findings lead to. */
export function registerDocs(server: Server): Disposable {
  return workspace.registerTextDocumentContentProvider(DOCS_SCHEME, {
    async provideTextDocumentContent(uri) {
      const page = await server.ask('termsheet/page', { uri: uri.toString() });
      return page?.markdown ?? '';
    },
  });
}
