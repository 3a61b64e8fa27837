import type { DurationSpec } from '@termsheet/runtime';
import type { IrConstant } from '../../../ir/expression.ts';
import { call, construct, name, number, record, text, truth, type Code } from '../code.ts';
import type { HoistedConstant, ProgramContext } from '../program-context.ts';
import { constantCase } from '../names/words-of.ts';
import { indexCode } from './indexes.ts';

/** Longer figures are numbered, not spelled, in the names of their constants. */
const MAX_SPELLED = 24;

/** A constant: plain texts and truths as they are, all else hoisted to the top of the module. */
export function emitConstant(context: ProgramContext, constant: IrConstant): Code {
  switch (constant.kind) {
    case 'figure':
      return figureConstant(context, constant.value);
    case 'day':
      return dateConstant(context, constant.iso);
    case 'time':
      return timeConstant(context, constant);
    case 'yes/no':
      return truth(constant.value);
    case 'text':
      return text(constant.value);
    case 'duration':
      return durationConstant(context, constant.duration);
    case 'none':
      return hoist(context, {
        key: 'none',
        wish: 'NONE',
        value: () => call(context.use('none'), text('none')),
      });
  }
}

function figureConstant(context: ProgramContext, figure: string): Code {
  const spelled = figure.replace('-', 'MINUS_').replace('.', '_').replace('/', '_OVER_');
  return hoist(context, {
    key: `figure ${figure}`,
    wish: spelled.length > MAX_SPELLED ? 'N_LONG' : `N${spelled}`,
    value: () => call(context.use('exactFigure'), text(figure)),
  });
}

function dateConstant(context: ProgramContext, iso: string): Code {
  return hoist(context, {
    key: `date ${iso}`,
    wish: `DATE_${iso.replaceAll('-', '_')}`,
    value: () => call(context.use('dayOf'), text(iso)),
  });
}

function timeConstant(
  context: ProgramContext,
  { minutes, zone }: Extract<IrConstant, { readonly kind: 'time' }>,
): Code {
  return hoist(context, {
    key: `time ${minutes} ${zone}`,
    wish: constantCase(`time ${minutes} ${zone}`),
    value: () => construct(context.use('TimeOfDay'), number(minutes), text(zone)),
  });
}

/** Weeks count as days and years as months: they compare, and the calendar units do not mix. */
function durationConstant(context: ProgramContext, { count, unit }: DurationSpec): Code {
  const of = typeof unit === 'string' ? unit : (context.ir.calendars[unit.calendar]?.name ?? '');
  return hoist(context, {
    key: `duration ${JSON.stringify([count, unit])}`,
    wish: constantCase(`${count} ${of}`),
    value: () => construct(context.use('Duration'), ...durationArguments(context, { count, unit })),
  });
}

function durationArguments(
  context: ProgramContext,
  { count, unit }: DurationSpec,
): readonly Code[] {
  switch (unit) {
    case 'days':
      return [number(count), text('days')];
    case 'weeks':
      return [number(7 * count), text('days')];
    case 'months':
      return [number(count), text('months')];
    case 'years':
      return [number(12 * count), text('months')];
    default: {
      const calendar = indexCode(context, 'calendars', unit.calendar);
      return [number(count), record('CalendarDays', { calendar })];
    }
  }
}

function hoist(context: ProgramContext, constant: HoistedConstant): Code {
  return name(context.hoist(constant));
}
