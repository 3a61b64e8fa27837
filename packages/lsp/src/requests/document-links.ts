import { documentLinks as linksOf } from '@termsheet/ide';
import { DocumentLinkRequest } from 'vscode-languageserver';
import { feature, on } from '../session/feature.ts';

/** What leads to another file: the files that are used, and quotes to their place in the prose. */
export const documentLinks = feature(
  { documentLinkProvider: {} },
  on(DocumentLinkRequest.type, ({ addresses, documents, workspace }, { textDocument }) => {
    const path = addresses.pathOf(textDocument.uri);
    return linksOf(workspace, path).map((link) => ({
      range: documents.rangeOf(path, link.span),
      target: `${addresses.uriOf(link.path)}${link.line === null ? '' : `#L${link.line}`}`,
      tooltip: link.tooltip,
    }));
  }),
);
