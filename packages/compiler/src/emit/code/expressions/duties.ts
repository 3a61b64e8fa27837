import type { IrDuty } from '../../../ir/chapters.ts';
import { FRAME, call, list, number, record, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import { siteCode } from './references.ts';
import { dated } from './windows-and-dates.ts';

/** What duties owe, what lateness costs, and deadlines. */
export function emitDuty({ use, emit }: ProgramContext, expression: IrDuty): Code {
  if (expression.kind === 'at the earliest') {
    return call(use('atTheEarliest'), FRAME, emit(expression.day));
  }
  const { site } = expression;
  switch (expression.kind) {
    case 'rolled':
      return dated(
        site,
        call(use('rolledDeadline'), FRAME, number(expression.heading), emit(expression.day)),
      );
    case 'unpaid':
      return call(use('unpaidAmount'), FRAME, siteCode(site), number(expression.obligation));
    case 'late cost': {
      const parts = expression.parts.map(({ obligation, line }) =>
        record('LatePart', { obligation: number(obligation), line: number(line) }),
      );
      return call(use('lateCost'), FRAME, siteCode(site), list(parts));
    }
  }
}
