import { workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

/** The name of our section of the settings, and of the output. */
export const SECTION = 'termsheet';

/** Which files are the server's, and what it is told of besides. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'termsheet' }],
    synchronize: {
      configurationSection: SECTION,
      fileEvents: workspace.createFileSystemWatcher('**/*.{terms,txt}'),
    },
    markdown: { isTrusted: { enabledCommands: ['termsheet.explain', 'termsheet.runScenario'] } },
    diagnosticCollectionName: SECTION,
  };
}
