import { commands, Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { Page } from '@termsheet/lsp/protocol';
import { PAGE_SCHEME, pagePath } from './page-address.ts';

/** Pages of text, shown beside the contract. */
export interface Pages extends Disposable {
  /** Shows a page; one of the same title is replaced. */
  show(page: Page): Promise<void>;
}

/** Registers the pages, which are read-only documents in the preview of Markdown. */
export function registerPages(): Pages {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const registered = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(PAGE_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === PAGE_SCHEME) texts.delete(uri.toString());
    }),
  );
  return {
    dispose: () => registered.dispose(),
    async show({ title, markdown }) {
      const uri = Uri.from({ scheme: PAGE_SCHEME, path: pagePath(title) });
      texts.set(uri.toString(), markdown);
      changed.fire(uri);
      await commands.executeCommand('markdown.showPreviewToSide', uri);
    },
  };
}
