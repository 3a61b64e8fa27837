import type { ModuleForm } from '../module-context.ts';

/** A name with its type where the module is written with types: `program: ExecutableProgram`. */
export function annotated(form: ModuleForm, name: string, type: string): string {
  return form === 'javascript' ? name : `${name}: ${type}`;
}
