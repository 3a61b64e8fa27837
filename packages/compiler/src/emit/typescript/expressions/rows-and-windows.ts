import { optionalCode } from './optional-code.ts';
import type { DurationSpec, Rows, WindowSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { code, NULL, number, object, text, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import { indexCode } from './indexes.ts';

/** A whole number of calendar units, or of days of a calendar. */
export function durationCode(context: ModuleContext, { count, unit }: DurationSpec): Syntax {
  const of =
    typeof unit === 'string'
      ? text(unit)
      : object({ calendar: indexCode(context, 'calendars', unit.calendar) });
  return object({ count: number(count), unit: of });
}

/** A stretch of days. */
export function windowCode(context: ModuleContext, window: WindowSpec<IrExpression>): Syntax {
  const kind = text(window.kind);
  if (window.kind === 'from') {
    const from = code(context.emit(window.from));
    const to = code(context.emit(window.to));
    return object({ kind, from, to, end: text(window.end) });
  }
  return object({
    kind,
    length: 'length' in window ? durationCode(context, window.length) : undefined,
    direction: 'direction' in window ? text(window.direction) : undefined,
    anchor: code(context.emit(window.anchor)),
  });
}

/** Occurrences of an event, each in turn in a slot. */
export function rowsCode(context: ModuleContext, rows: Rows<IrExpression>): Syntax {
  return object({
    event: indexCode(context, 'events', rows.event),
    slot: number(rows.slot),
    window: rows.window === null ? NULL : windowCode(context, rows.window),
    where: optionalCode(context, rows.where),
  });
}
