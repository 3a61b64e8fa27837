import type { IrInterpolated } from '../../../ir/chapters.ts';
import { call, code, FRAME, list, number, object, text, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import { fieldCode, indexCode } from './indexes.ts';

/** What is read between the rows of a table. */
export function emitInterpolated(context: ModuleContext, expression: IrInterpolated): Syntax {
  const { event, column, at, year, site } = expression;
  const spec = object({
    event: indexCode(context, 'events', event),
    column: fieldCode(context, event, column),
    at: list(at.map((each) => code(context.emit(each)))),
    year: text(year),
    site: number(site),
  });
  return call(context.use('interpolated'), FRAME, spec);
}
