import type { AssumptionSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { FRAME, ask, bag, call, code, list, number, record, text, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import { indexCode } from './indexes.ts';
import type { IrDateExpression, Node } from '../../../ir/chapters.ts';
import { siteCode } from './references.ts';
import { durationCode, windowCode } from './rows-and-windows.ts';

/** Date arithmetic and reading at other dates. */
export function emitDateExpression(context: ProgramContext, expression: IrDateExpression): Code {
  const { use, emit } = context;
  switch (expression.kind) {
    case 'offset': {
      const duration = durationCode(context, expression.duration);
      const by = bag({ duration, direction: text(expression.direction) });
      const day = call(use('dateOffset'), FRAME, emit(expression.anchor), by);
      return dated(expression.site, day);
    }
    case 'nearest open day': {
      const calendar = indexCode(context, 'calendars', expression.calendar);
      const to = bag({ calendar, direction: text(expression.direction) });
      const day = call(use('nearestOpenDay'), FRAME, emit(expression.anchor), to);
      return dated(expression.site, day);
    }
    case 'schedule date': {
      const event = indexCode(context, 'events', expression.event);
      const of = bag({ event, direction: text(expression.direction) });
      return dated(expression.site, call(use('scheduleDate'), FRAME, emit(expression.anchor), of));
    }
    case 'day of month': {
      const { anchor, day, month } = expression;
      return call(use('dayOfMonth'), emit(anchor), number(day), text(month));
    }
    case 'days between':
      return call(use('daysFrom'), emit(expression.from), emit(expression.to));
    case 'days of':
      return call(use('daysOf'), emit(expression.length));
    default:
      return emitReading(context, expression);
  }
}

function emitReading(
  context: ProgramContext,
  expression: Node<
    | 'is within'
    | 'on date'
    | 'as if'
    | 'immediately before'
    | 'date of'
    | 'unrolled date'
    | 'receipt'
  >,
): Code {
  const { use, emit } = context;
  switch (expression.kind) {
    case 'date of':
      return dated(expression.site, call(use('dateOf'), emit(expression.occurrence)));
    case 'receipt':
      return dated(expression.site, call(use('receiptOf'), FRAME, emit(expression.occurrence)));
    case 'unrolled date':
      return dated(expression.site, call(use('unrolledDateOf'), emit(expression.occurrence)));
    case 'is within': {
      const window = windowCode(context, expression.window);
      return call(use('isWithin'), FRAME, emit(expression.day), window);
    }
    case 'on date': {
      const read = bag({ day: emit(expression.day), operand: code(emit(expression.operand)) });
      return call(use('onDate'), FRAME, number(expression.site), read);
    }
    case 'as if': {
      const assumptions = list(expression.assumptions.map((each) => assumptionCode(context, each)));
      const spec = { operand: code(emit(expression.operand)), assumptions };
      return call(use('asIf'), FRAME, record('AsIf', { site: number(expression.site), ...spec }));
    }
    case 'immediately before': {
      const occurrence = emit(expression.occurrence);
      const read = bag({ occurrence, operand: code(emit(expression.operand)) });
      return call(use('immediatelyBefore'), FRAME, number(expression.site), read);
    }
  }
}

const ASSUMED_TABLES = {
  blank: 'blanks',
  fact: 'facts',
  state: 'states',
  definition: 'definitions',
  ambiguity: 'readings',
  reading: 'readings',
} as const;

function assumptionCode(context: ProgramContext, each: AssumptionSpec<IrExpression>): Code {
  return record(each.term === 'reading' ? 'ReadingAssumption' : 'TermAssumption', {
    term: text(each.term),
    index: indexCode(context, ASSUMED_TABLES[each.term], each.index),
    value: each.term === 'reading' ? undefined : code(context.emit(each.value)),
    label: each.term === 'reading' ? text(each.label) : undefined,
    site: number(each.site),
  });
}

export function dated(site: number | null, day: Code): Code {
  return ask('dated', siteCode(site), day);
}
