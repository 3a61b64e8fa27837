import { hoverAt } from '@termsheet/ide';
import { HoverRequest, MarkupKind } from 'vscode-languageserver';
import { placeAsked } from '../convert/to-places.ts';
import { feature, on } from '../session/feature.ts';

/** What a word stands for, and what it comes to. */
export const hover = feature(
  { hoverProvider: true },
  on(HoverRequest.type, (session, params) => {
    const at = placeAsked(session, params);
    const found = hoverAt(session.workspace, at);
    if (found === null) return null;
    return {
      contents: { kind: MarkupKind.Markdown, value: found.markdown },
      range: session.documents.rangeOf(at.path, found.span),
    };
  }),
);
