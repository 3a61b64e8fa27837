import type { Feature } from '../session/feature.ts';
import { codeActions } from './code-actions.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { documentSymbols } from './document-symbols.ts';
import { hover } from './hover.ts';
import { references } from './references.ts';
import { scenarios } from './scenarios.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** All that the server can be asked. What `initialize` answers is read from here. */
export const features: readonly Feature[] = [
  codeActions,
  definition,
  diagnostics,
  documentSymbols,
  hover,
  references,
  scenarios,
  semanticTokens,
  workspaceSymbols,
];
