import { type CodeAction as Found, codeActions as actionsFor } from '@termsheet/ide';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  type CodeActionContext,
} from 'vscode-languageserver';
import { toWorkspaceEdit } from '../convert/to-places.ts';
import { feature, on } from '../session/feature.ts';
import type { Session } from '../session/session.ts';

/** What can be done about the words at a place: mends of what is wrong, and redrafting. */
export const codeActions = feature(
  {
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorExtract,
        CodeActionKind.RefactorInline,
        CodeActionKind.RefactorMove,
        CodeActionKind.RefactorRewrite,
        CodeActionKind.SourceFixAll,
      ],
    },
  },
  on(CodeActionRequest.type, (session, { textDocument, range, context }) => {
    const path = session.addresses.pathOf(textDocument.uri);
    const span = session.documents.spanAt(path, range);
    const { disabledSupport } = session.client.textDocument?.codeAction ?? {};
    return actionsFor(session.workspace, { path, span })
      .filter(({ kind }) => isWanted(kind, context.only))
      .filter(({ disabled }) => disabled === null || disabledSupport === true)
      .map((action) => toAction(session, action, context));
  }),
);

/** A client that asks for `refactor` means what lies below it, too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`)) ?? true;
}

function toAction(session: Session, action: Found, { diagnostics }: CodeActionContext): CodeAction {
  const { title, kind, code, edits, isPreferred, disabled } = action;
  const mended = code === null ? [] : diagnostics.filter((each) => each.code === code);
  return {
    title,
    kind,
    ...(mended.length === 0 ? {} : { diagnostics: mended }),
    ...(isPreferred ? { isPreferred } : {}),
    ...(disabled === null
      ? { edit: toWorkspaceEdit(session, edits) }
      : { disabled: { reason: disabled } }),
  };
}
