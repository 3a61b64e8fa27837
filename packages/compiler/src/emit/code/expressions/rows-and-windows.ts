import { optionalCode } from './optional-code.ts';
import type { DurationSpec, Rows, WindowSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { NULL, code, number, record, text, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import { indexCode } from './indexes.ts';

/** A whole number of calendar units, or of days of a calendar. */
export function durationCode(context: ProgramContext, { count, unit }: DurationSpec): Code {
  const of =
    typeof unit === 'string'
      ? text(unit)
      : record('CalendarUnit', { calendar: indexCode(context, 'calendars', unit.calendar) });
  return record('DurationSpec', { count: number(count), unit: of });
}

/** A stretch of days. */
export function windowCode(context: ProgramContext, window: WindowSpec<IrExpression>): Code {
  const kind = text(window.kind);
  if (window.kind === 'from') {
    const from = code(context.emit(window.from));
    const to = code(context.emit(window.to));
    return record('WindowSpec', { kind, from, to, end: text(window.end) });
  }
  return record('WindowSpec', {
    kind,
    length: 'length' in window ? durationCode(context, window.length) : undefined,
    direction: 'direction' in window ? text(window.direction) : undefined,
    anchor: code(context.emit(window.anchor)),
  });
}

/** Occurrences of an event, each in turn in a slot. */
export function rowsCode(context: ProgramContext, rows: Rows<IrExpression>): Code {
  return record('Rows', {
    event: indexCode(context, 'events', rows.event),
    slot: number(rows.slot),
    window: rows.window === null ? NULL : windowCode(context, rows.window),
    where: optionalCode(context, rows.where),
  });
}
