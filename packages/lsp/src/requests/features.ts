import type { Feature } from '../session/feature.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { explain } from './explain.ts';
import { foldingRanges } from './folding-ranges.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { renameFiles } from './rename-files.ts';
import { scenarios } from './scenarios.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { signatureHelp } from './signature-help.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** All that the server can be asked. What `initialize` answers is read from here. */
export const features: readonly Feature[] = [
  callHierarchy,
  codeActions,
  codeLenses,
  completion,
  definition,
  diagnostics,
  documentLinks,
  documentSymbols,
  explain,
  foldingRanges,
  formatting,
  hover,
  inlayHints,
  references,
  rename,
  renameFiles,
  scenarios,
  selectionRanges,
  semanticTokens,
  signatureHelp,
  workspaceSymbols,
];
