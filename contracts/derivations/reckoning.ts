import type { ExecutableProgram } from '@termsheet/runtime';
import type { Shown } from './operands.ts';

/** What a formula comes to, worked out from what stands in its step and nothing else. */
export interface Reckoning {
  readonly shown: Shown;
  readonly program: ExecutableProgram;
}
