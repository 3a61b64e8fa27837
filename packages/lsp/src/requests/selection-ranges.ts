import { selectionRangesAt } from '@termsheet/ide';
import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver';
import { feature, on } from '../session/feature.ts';
import type { Session } from '../session/session.ts';

/** What a selection grows to: the word, what it is part of, and so on. */
export const selectionRanges = feature(
  { selectionRangeProvider: true },
  on(SelectionRangeRequest.type, (session, { textDocument, positions }) => {
    const path = session.addresses.pathOf(textDocument.uri);
    return positions.map((position) => {
      const offset = session.documents.offsetAt(path, position);
      return toRanges(session, { path, offset }) ?? { range: { start: position, end: position } };
    });
  }),
);

/** The innermost, each with the one about it; null in no file. */
function toRanges(
  { documents, workspace }: Session,
  at: { readonly path: string; readonly offset: number },
): SelectionRange | null {
  return selectionRangesAt(workspace, at).reduceRight<SelectionRange | null>((parent, span) => {
    const range = documents.rangeOf(at.path, span);
    return parent === null ? { range } : { range, parent };
  }, null);
}
