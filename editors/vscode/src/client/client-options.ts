import type { LanguageClientOptions } from 'vscode-languageclient';

/** The name of our section of the settings, and of the output. */
export const SECTION = 'termsheet';

/** Which files are the server's. What it is told of besides, settings and files, it asks for itself. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'termsheet' }],
    markdown: { isTrusted: { enabledCommands: ['termsheet.explain', 'termsheet.runScenario'] } },
    diagnosticCollectionName: SECTION,
  };
}
