import { optionalCode } from './optional-code.ts';
import type { CompoundingSpec, InterestSpec } from '@termsheet/runtime';
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
import { indexCode } from './indexes.ts';

export function emitInterest(context: ModuleContext, expression: Node<'interest'>): Syntax {
  return call(context.use('interestBetween'), FRAME, interestCode(context, expression));
}

/** The terms of interest, of an expression or of what accrues. */
export function interestCode(context: ModuleContext, spec: InterestSpec<IrExpression>): Syntax {
  const { until } = spec;
  return object({
    principal: code(context.emit(spec.principal)),
    from: code(context.emit(spec.from)),
    until: optionalCode(context, until),
    ...bearingParts(context, spec),
  });
}

/** At what rate interest runs, how its days are counted and when it is compounded. */
export function bearingParts(
  context: ModuleContext,
  spec: Omit<InterestSpec<IrExpression>, 'principal' | 'from' | 'until'>,
): Readonly<Record<string, Syntax>> {
  const { over, maturity, compounding } = spec;
  return {
    rate: code(context.emit(spec.rate)),
    dayCount: code(context.emit(spec.dayCount)),
    over: over === null ? NULL : indexCode(context, 'events', over),
    maturity: optionalCode(context, maturity),
    compounding: compounding === null ? NULL : compoundingCode(context, compounding),
    readEachDay: truth(spec.readEachDay),
    site: number(spec.site),
  };
}

function compoundingCode(context: ModuleContext, compounding: CompoundingSpec): Syntax {
  const kind = text(compounding.kind);
  return compounding.kind === 'frequency'
    ? object({ kind, frequency: text(compounding.frequency) })
    : object({ kind, event: indexCode(context, 'events', compounding.event) });
}
