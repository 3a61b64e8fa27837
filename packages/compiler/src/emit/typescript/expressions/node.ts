import type { IrExpression } from '../../../ir/expression.ts';

/** The expressions of one kind. */
export type Node<Kind extends IrExpression['kind']> = Extract<IrExpression, { kind: Kind }>;
