import type { NamedIr } from '../../code/program-context.ts';
import type { Use } from '../layout/from-code.ts';
import type { ExportedNames } from '../names/name-exports.ts';

/** What the module of a package shares that its callers read, while it is written. */
export interface ContractContext extends NamedIr {
  readonly exported: ExportedNames;
  /** Notes that the module uses a name of the runtime, and gives it. */
  readonly import: Use;
  /** Notes that it uses a name of Python's `typing`, and gives it. */
  readonly typing: Use;
}
