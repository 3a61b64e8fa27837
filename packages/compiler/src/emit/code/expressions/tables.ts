import type { IrInterpolated } from '../../../ir/chapters.ts';
import { FRAME, call, code, list, number, record, text, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import { fieldCode, indexCode } from './indexes.ts';

/** What is read between the rows of a table. */
export function emitInterpolated(context: ProgramContext, expression: IrInterpolated): Code {
  const { event, column, at, year, site } = expression;
  const spec = record('InterpolationSpec', {
    event: indexCode(context, 'events', event),
    column: fieldCode(context, event, column),
    at: list(at.map((each) => code(context.emit(each)))),
    year: text(year),
    site: number(site),
  });
  return call(context.use('interpolated'), FRAME, spec);
}
