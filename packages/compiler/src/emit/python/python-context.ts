import type { ModuleScope } from '../code/names/module-scope.ts';
import type { ProgramContext } from '../code/program-context.ts';
import type { Use } from './layout/from-code.ts';

/** What the chapters of the emitter share while they write the program of a package. */
export interface PythonContext extends ProgramContext {
  readonly scope: ModuleScope;
  /** Notes that the module uses a name of the runtime, and gives it. */
  readonly import: Use;
}
