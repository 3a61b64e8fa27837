import type { IrExpression } from '../../../ir/expression.ts';
import type { ProgramContext } from '../program-context.ts';
import { code, NULL, type Code } from '../code.ts';

/** What may be left out: its code, or null. */
export function optionalCode(context: ProgramContext, part: IrExpression | null): Code {
  return part === null ? NULL : code(context.emit(part));
}
