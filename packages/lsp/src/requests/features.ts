import type { Feature } from '../session/feature.ts';
import { codeActions } from './code-actions.ts';
import { diagnostics } from './diagnostics.ts';
import { hover } from './hover.ts';
import { scenarios } from './scenarios.ts';

/** All that the server can be asked. What `initialize` answers is read from here. */
export const features: readonly Feature[] = [codeActions, diagnostics, hover, scenarios];
