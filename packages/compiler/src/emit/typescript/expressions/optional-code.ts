import type { IrExpression } from '../../../ir/expression.ts';
import type { ModuleContext } from '../module-context.ts';
import { code, NULL, type Syntax } from '../layout/syntax.ts';

/** What may be left out: its code, or null. */
export function optionalCode(context: ModuleContext, part: IrExpression | null): Syntax {
  return part === null ? NULL : code(context.emit(part));
}
