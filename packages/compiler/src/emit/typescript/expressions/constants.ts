import type { DurationSpec } from '@termsheet/runtime';
import type { IrConstant } from '../../../ir/expression.ts';
import { call, name, number, object, text, truth, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import { constantCase } from '../names/camel-case.ts';
import type { HoistedConstant } from '../program/hoisted.ts';
import { indexCode } from './indexes.ts';

/** Longer figures are numbered, not spelled, in the names of their constants. */
const MAX_SPELLED = 24;

/** A constant: plain texts and truths as they are, all else hoisted to the top of the module. */
export function emitConstant(context: ModuleContext, constant: IrConstant): Syntax {
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

function figureConstant(context: ModuleContext, figure: string): Syntax {
  const spelled = figure.replace('-', 'MINUS_').replace('.', '_').replace('/', '_OVER_');
  return hoist(context, {
    key: `figure ${figure}`,
    wish: spelled.length > MAX_SPELLED ? 'N_LONG' : `N${spelled}`,
    value: () => call(context.use('exactFigure'), text(figure)),
  });
}

function dateConstant(context: ModuleContext, iso: string): Syntax {
  return hoist(context, {
    key: `date ${iso}`,
    wish: `DATE_${iso.replaceAll('-', '_')}`,
    value: () => call(context.use('dayOf'), text(iso)),
  });
}

function timeConstant(
  context: ModuleContext,
  { minutes, zone }: Extract<IrConstant, { readonly kind: 'time' }>,
): Syntax {
  return hoist(context, {
    key: `time ${minutes} ${zone}`,
    wish: constantCase(`time ${minutes} ${zone}`),
    value: () => call(`new ${context.use('TimeOfDay')}`, number(minutes), text(zone)),
  });
}

/** Weeks count as days and years as months: they compare, and the calendar units do not mix. */
function durationConstant(context: ModuleContext, { count, unit }: DurationSpec): Syntax {
  const of = typeof unit === 'string' ? unit : (context.ir.calendars[unit.calendar]?.name ?? '');
  return hoist(context, {
    key: `duration ${JSON.stringify([count, unit])}`,
    wish: constantCase(`${count} ${of}`),
    value: () =>
      call(`new ${context.use('Duration')}`, ...durationArguments(context, { count, unit })),
  });
}

function durationArguments(
  context: ModuleContext,
  { count, unit }: DurationSpec,
): readonly Syntax[] {
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
      return [number(count), object({ calendar })];
    }
  }
}

function hoist(context: ModuleContext, constant: HoistedConstant): Syntax {
  return name(context.hoisted.nameOf(constant));
}
