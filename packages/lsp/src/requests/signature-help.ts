import { signatureAt } from '@termsheet/ide';
import { MarkupKind, type ParameterInformation, SignatureHelpRequest } from 'vscode-languageserver';
import { placeAsked } from '../convert/to-places.ts';
import { feature, on } from '../session/feature.ts';

/** How what is being written goes on, and which part of it that is. */
export const signatureHelp = feature(
  { signatureHelpProvider: { triggerCharacters: [' ', '(', ','], retriggerCharacters: [' '] } },
  on(SignatureHelpRequest.type, (session, params) => {
    const signature = signatureAt(session.workspace, placeAsked(session, params));
    if (signature === null) return null;
    const { label, parameters, active, documentation } = signature;
    const shown = parameters.map(({ start, end, detail }): ParameterInformation => ({
      label: [start, end],
      ...(detail === null ? {} : { documentation: detail }),
    }));
    const about =
      documentation === null
        ? {}
        : { documentation: { kind: MarkupKind.Markdown, value: documentation } };
    return {
      signatures: [{ label, parameters: shown, ...about }],
      activeSignature: 0,
      activeParameter: active,
    };
  }),
);
