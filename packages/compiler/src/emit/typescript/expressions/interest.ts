import type { InterestSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Node } from '../../../ir/chapters.ts';
import {
  call,
  code,
  FRAME,
  NULL,
  number,
  object,
  text,
  truth,
  type Syntax,
} from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';

export function emitInterest(context: ModuleContext, expression: Node<'interest'>): Syntax {
  return call(context.use('interestBetween'), FRAME, interestCode(context, expression));
}

/** The terms of interest, of an expression or of what accrues. */
export function interestCode(context: ModuleContext, spec: InterestSpec<IrExpression>): Syntax {
  const { maturity, until, compounding } = spec;
  return object({
    principal: code(context.emit(spec.principal)),
    rate: code(context.emit(spec.rate)),
    dayCount: code(context.emit(spec.dayCount)),
    maturity: maturity === null ? NULL : code(context.emit(maturity)),
    from: code(context.emit(spec.from)),
    until: until === null ? NULL : code(context.emit(until)),
    compounding: compounding === null ? NULL : text(compounding),
    readEachDay: truth(spec.readEachDay),
    site: number(spec.site),
  });
}
