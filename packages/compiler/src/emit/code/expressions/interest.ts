import { optionalCode } from './optional-code.ts';
import type { CompoundingSpec, InterestSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Node } from '../../../ir/chapters.ts';
import { FRAME, NULL, call, code, number, record, text, truth, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import { indexCode } from './indexes.ts';

export function emitInterest(context: ProgramContext, expression: Node<'interest'>): Code {
  return call(context.use('interestBetween'), FRAME, interestCode(context, expression));
}

/** The terms of interest, of an expression or of what accrues. */
export function interestCode(context: ProgramContext, spec: InterestSpec<IrExpression>): Code {
  const { until } = spec;
  return record('InterestSpec', {
    principal: code(context.emit(spec.principal)),
    from: code(context.emit(spec.from)),
    until: optionalCode(context, until),
    ...bearingParts(context, spec),
  });
}

/** At what rate interest runs, how its days are counted and when it is compounded. */
export function bearingParts(
  context: ProgramContext,
  spec: Omit<InterestSpec<IrExpression>, 'principal' | 'from' | 'until'>,
): Readonly<Record<string, Code>> {
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

function compoundingCode(context: ProgramContext, compounding: CompoundingSpec): Code {
  const kind = text(compounding.kind);
  return compounding.kind === 'frequency'
    ? record('CompoundingSpec', { kind, frequency: text(compounding.frequency) })
    : record('CompoundingSpec', { kind, event: indexCode(context, 'events', compounding.event) });
}
