import type { Feature } from '../session/feature.ts';
import { diagnostics } from './diagnostics.ts';

/** All that the server can be asked. What `initialize` answers is read from here. */
export const features: readonly Feature[] = [diagnostics];
