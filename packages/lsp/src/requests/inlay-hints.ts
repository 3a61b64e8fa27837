import { type InlayHint as Hint, inlayHints as hintsIn } from '@termsheet/ide';
import { InlayHintKind, InlayHintRequest } from 'vscode-languageserver';
import { feature, on } from '../session/feature.ts';

/** Units, values and labels among the words of a document. */
export const inlayHints = feature(
  { inlayHintProvider: true },
  on(InlayHintRequest.type, (session, { textDocument, range }) => {
    const { addresses, documents, settings, workspace } = session;
    const path = addresses.pathOf(textDocument.uri);
    const span = documents.spanAt(path, range);
    const hints = hintsIn(workspace, { path, range: span, shows: settings.inlayHints });
    return hints.map(({ offset, label, kind, tooltip }) => ({
      position: documents.positionOf(path, offset),
      label,
      ...KINDS[kind],
      ...(tooltip === null ? {} : { tooltip }),
      ...paddingOf(label),
    }));
  }),
);

/** A value is neither a type nor a parameter. */
const KINDS = {
  unit: { kind: InlayHintKind.Type },
  value: {},
  label: { kind: InlayHintKind.Parameter },
} as const satisfies Record<Hint['kind'], object>;

/** `Portion:` stands off what follows, `= $5` off what is before; `: money` goes on with the name. */
function paddingOf(label: string): { readonly paddingLeft?: true; readonly paddingRight?: true } {
  if (label.endsWith(':')) return { paddingRight: true };
  return label.startsWith(':') ? {} : { paddingLeft: true };
}
