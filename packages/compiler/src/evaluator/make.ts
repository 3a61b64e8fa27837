import type { Code } from '@termsheet/runtime';
import type { IrExpression } from '../ir/expression.ts';

/** Makes the code of an expression; handed to each chapter for the expressions inside its own. */
export type Make = (expression: IrExpression) => Code;
