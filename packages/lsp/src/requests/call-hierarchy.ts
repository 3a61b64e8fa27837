import { type Call, calleesOf, callersOf, callItemAt, type CallItem } from '@termsheet/ide';
import {
  type CallHierarchyItem,
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type Range,
} from 'vscode-languageserver';
import { placeAsked } from '../convert/to-places.ts';
import { symbolKinds } from '../convert/to-symbol-kind.ts';
import { feature, on } from '../session/feature.ts';
import type { Session } from '../session/session.ts';

/** What a Term feeds, which are its callers, and what feeds it. */
export const callHierarchy = feature(
  { callHierarchyProvider: true },
  on(CallHierarchyPrepareRequest.type, (session, params) => {
    const item = callItemAt(session.workspace, placeAsked(session, params));
    return item === null ? null : [toItem(session, item)];
  }),
  on(CallHierarchyIncomingCallsRequest.type, (session, { item }) =>
    callersOf(session.workspace, item.data as CallItem).map((call) => ({
      from: toItem(session, call.item),
      fromRanges: rangesIn(session, call.item.path, call),
    })),
  ),
  on(CallHierarchyOutgoingCallsRequest.type, (session, { item }) => {
    const asked = item.data as CallItem;
    return calleesOf(session.workspace, asked).map((call) => ({
      to: toItem(session, call.item),
      fromRanges: rangesIn(session, asked.path, call),
    }));
  }),
);

/** The client sends an item back as it is, and with it what it was made of. */
function toItem({ addresses, documents }: Session, item: CallItem): CallHierarchyItem {
  const { name, kind, detail, path, span, nameSpan } = item;
  return {
    name,
    kind: symbolKinds[kind],
    detail,
    uri: addresses.uriOf(path),
    range: documents.rangeOf(path, span),
    selectionRange: documents.rangeOf(path, nameSpan),
    data: item,
  };
}

function rangesIn({ documents }: Session, path: string, { spans }: Call): Range[] {
  return spans.map((span) => documents.rangeOf(path, span));
}
