import { foldingRanges as rangesOf } from '@termsheet/ide';
import { FoldingRangeKind, FoldingRangeRequest } from 'vscode-languageserver';
import { feature, on } from '../session/feature.ts';

/** What can be folded. */
export const foldingRanges = feature(
  { foldingRangeProvider: true },
  on(FoldingRangeRequest.type, ({ addresses, documents, workspace }, { textDocument }) => {
    const path = addresses.pathOf(textDocument.uri);
    return rangesOf(workspace, path).map(({ span, kind }) => {
      const { start, end } = documents.rangeOf(path, span);
      return { startLine: start.line, endLine: end.line, ...KINDS[kind] };
    });
  }),
);

const KINDS = {
  code: {},
  comment: { kind: FoldingRangeKind.Comment },
  uses: { kind: FoldingRangeKind.Imports },
} as const;
