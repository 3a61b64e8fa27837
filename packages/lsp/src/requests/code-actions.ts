import {
  type CodeAction as Found,
  codeActions as actionsFor,
  type Edit,
  layOutEdits,
} from '@termsheet/ide';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  type CodeActionContext,
  CodeActionResolveRequest,
} from 'vscode-languageserver';
import { toWorkspaceEdit } from '../convert/to-places.ts';
import { overtaken } from '../session/answering.ts';
import { feature, on } from '../session/feature.ts';
import type { Session } from '../session/session.ts';

/** What an action is sent with, so that its edits are laid out once it is chosen, and not before. */
interface Chosen {
  readonly edits: readonly Edit[];
  /** The versions of the texts that they are for; null of a text that is not open. */
  readonly versions: Readonly<Record<string, number | null>>;
}

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
      resolveProvider: true,
    },
  },
  on(CodeActionRequest.type, (session, { textDocument, range, context }) => {
    const path = session.addresses.pathOf(textDocument.uri);
    const span = session.documents.spanAt(path, range);
    const { disabledSupport } = session.client.textDocument?.codeAction ?? {};
    const found = actionsFor(session.workspace, { path, span })
      .filter(({ kind }) => isWanted(kind, context.only))
      .filter(({ disabled }) => disabled === null || disabledSupport === true);
    return Promise.all(found.map((action) => toAction(session, action, context)));
  }),
  on(CodeActionResolveRequest.type, async (session, action) => {
    const { edits, versions } = action.data as Chosen;
    refuseOvertaken(session, versions);
    const laidOut = await layOutEdits(session.workspace, edits);
    // The formatter may have been waited for, and the text have changed meanwhile.
    refuseOvertaken(session, versions);
    return { ...action, edit: toWorkspaceEdit(session, laidOut) };
  }),
);

/** @throws ResponseError where a text has changed since. */
function refuseOvertaken({ documents }: Session, versions: Chosen['versions']): void {
  const isOvertaken = Object.entries(versions).some(
    ([path, version]) => documents.versionOf(path) !== version,
  );
  if (isOvertaken) throw overtaken();
}

/** A client that asks for `refactor` means what lies below it, too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`)) ?? true;
}

async function toAction(
  session: Session,
  action: Found,
  { diagnostics }: CodeActionContext,
): Promise<CodeAction> {
  const { title, kind, code, isPreferred, disabled } = action;
  const mended = code === null ? [] : diagnostics.filter((each) => each.code === code);
  return {
    title,
    kind,
    ...(mended.length === 0 ? {} : { diagnostics: mended }),
    ...(isPreferred ? { isPreferred } : {}),
    ...(disabled === null ? await doneBy(session, action) : { disabled: { reason: disabled } }),
  };
}

/** What an action does: told when it is chosen, where the client asks then, and else at once. */
async function doneBy(
  session: Session,
  { edits }: Found,
): Promise<Pick<CodeAction, 'edit' | 'data'>> {
  const { dataSupport, resolveSupport } = session.client.textDocument?.codeAction ?? {};
  if (dataSupport !== true || resolveSupport?.properties.includes('edit') !== true) {
    return { edit: toWorkspaceEdit(session, await layOutEdits(session.workspace, edits)) };
  }
  const paths = new Set(edits.map(({ path }) => path));
  const versions = [...paths].map((path) => [path, session.documents.versionOf(path)]);
  return { data: { edits, versions: Object.fromEntries(versions) } satisfies Chosen };
}
