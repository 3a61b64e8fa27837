import { ModuleScope } from '../../code/names/module-scope.ts';
import { RUNTIME_NAMES } from '../../code/runtime-names.ts';
import { RESERVED_WORDS } from './reserved-words.ts';

/** The names that stand at the top of an emitted module, none of which is the language's or the runtime's. */
export function typeScriptScope(): ModuleScope {
  return new ModuleScope([...RUNTIME_NAMES, ...RESERVED_WORDS]);
}
