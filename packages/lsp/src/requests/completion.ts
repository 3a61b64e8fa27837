import { type Completion, completionsAt, resolveCompletion } from '@termsheet/ide';
import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
  type InsertReplaceEdit,
  MarkupKind,
  type TextEdit,
} from 'vscode-languageserver';
import { likeliest } from '../convert/likeliest.ts';
import { completionKinds } from '../convert/to-completion-kind.ts';
import { placeAsked } from '../convert/to-places.ts';
import { feature, on } from '../session/feature.ts';
import type { Session } from '../session/session.ts';

/** What may be written at a place. Names are of several words, so that a space goes on with one. */
export const completion = feature(
  {
    completionProvider: {
      triggerCharacters: [' ', '§', '"', '`', '(', '$', '>', '|'],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
  },
  on(CompletionRequest.type, (session, params) => {
    const at = placeAsked(session, params);
    const text = session.workspace.text(at.path) ?? '';
    const { sent, isIncomplete } = likeliest(completionsAt(session.workspace, at), text);
    return { isIncomplete, items: sent.map((each) => toItem(session, at.path, each)) };
  }),
  on(CompletionResolveRequest.type, ({ workspace }, item) => {
    const source = item.data as Completion['source'];
    const { documentation } = resolveCompletion(workspace, { source, documentation: null });
    if (documentation === null) return item;
    return { ...item, documentation: { kind: MarkupKind.Markdown, value: documentation } };
  }),
);

function toItem(session: Session, path: string, found: Completion): CompletionItem {
  const { label, kind, detail, where, filter, order, isSnippet, source } = found;
  const can = session.client.textDocument?.completion?.completionItem ?? {};
  const keepsSnippet = isSnippet && can.snippetSupport === true;
  const text = isSnippet && !keepsSnippet ? withoutStops(found.text) : found.text;
  const labelDetails = where === null ? {} : { labelDetails: { description: where } };
  return {
    label,
    kind: completionKinds[kind],
    ...(can.labelDetailsSupport === true ? labelDetails : {}),
    ...(detail === null ? {} : { detail }),
    ...(keepsSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    filterText: filter,
    sortText: order,
    textEdit: toEdit(session, path, { ...found, text }),
    ...(source === null ? {} : { data: source }),
  };
}

function toEdit(
  { client, documents }: Session,
  path: string,
  { text, inserts, replaces }: Completion,
): InsertReplaceEdit | TextEdit {
  const insert = documents.rangeOf(path, inserts);
  const { insertReplaceSupport } = client.textDocument?.completion?.completionItem ?? {};
  return insertReplaceSupport === true
    ? { newText: text, insert, replace: documents.rangeOf(path, replaces) }
    : { newText: text, range: insert };
}

/** A snippet as plain text: `${1:Term} means $0` is `Term means `. */
function withoutStops(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+\|([^,|}]*)[^}]*\}/gu, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/gu, '$1')
    .replaceAll(/(?<!\\)\$(?:\d+|\{\d+\})/gu, '')
    .replaceAll(/\\([$}\\])/gu, '$1');
}
