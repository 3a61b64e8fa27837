import {
  type EventSource,
  type EventSpec,
  type RuleSpec,
  type ScheduleDatesSpec,
  type ScheduleRoll,
  type ScheduleSpec,
  type WriteSpec,
} from '@termsheet/runtime';
import type { IrExpression } from '../expression.ts';
import { rows } from './part-shapes.ts';
import {
  count,
  expression,
  index,
  list,
  literal,
  nullable,
  object,
  oneOf,
  type Shape,
  text,
  truth,
  union,
} from './shape.ts';
import { durationSpec, fieldSpec } from './value-shapes.ts';

const site = index('sites');
const optional = nullable(expression);

const dates: Shape<ScheduleDatesSpec<IrExpression>> = union<ScheduleDatesSpec<IrExpression>>({
  'each year': { days: list(object({ month: count, day: count })) },
  'each month': { day: count },
  every: { period: expression },
  listed: { days: list(expression) },
});

const bound = object({ day: expression, isIn: truth });

const roll: Shape<ScheduleRoll> = object<ScheduleRoll>({
  moves: oneOf({ 'the date': true, 'what happens': true }),
  convention: oneOf({
    following: true,
    'modified following': true,
    preceding: true,
    'modified preceding': true,
  }),
  calendar: index('calendars'),
});

const stub = oneOf({
  'short first': true,
  'long first': true,
  'short last': true,
  'long last': true,
});

const schedule: Shape<ScheduleSpec<IrExpression>> = object<ScheduleSpec<IrExpression>>({
  dates,
  from: nullable(bound),
  to: nullable(bound),
  stubs: list(object({ part: stub, when: optional })),
  monthEnds: list(object({ part: literal('kept'), when: optional })),
  rolls: list(object({ part: roll, when: optional })),
  site,
  locals: count,
});

const source: Shape<EventSource<IrExpression>> = union<EventSource<IrExpression>>({
  reported: {},
  row: { rows: nullable(list(list(expression))) },
  schedule: { spec: schedule },
  when: { condition: expression, site, locals: count, stratum: count },
  'after each': {
    of: rows,
    anchor: expression,
    waits: truth,
    by: nullable(durationSpec),
    deadlines: nullable(index('deadlines')),
    unless: optional,
    site,
    locals: count,
    stratum: count,
  },
  duty: {
    obligation: index('obligations'),
    happening: oneOf({ arising: true, performance: true, lateness: true }),
  },
});

export const event: Shape<EventSpec<IrExpression>> = object<EventSpec<IrExpression>>({
  name: text,
  clause: text,
  source,
  receipt: nullable(object({ day: expression, site, locals: count })),
  by: list(text),
  fields: list(fieldSpec),
});

const write: Shape<WriteSpec<IrExpression>> = object<WriteSpec<IrExpression>>({
  state: index('states'),
  key: nullable(
    union<NonNullable<WriteSpec<IrExpression>['key']>>({
      one: { occurrence: expression },
      each: { rows },
    }),
  ),
  how: oneOf({ set: true, 'reduce to': true, 'reduce by': true, 'increase by': true }),
  value: expression,
  site,
  exceptions: list(index('exceptions')),
});

export const rule: Shape<RuleSpec<IrExpression>> = object<RuleSpec<IrExpression>>({
  clause: text,
  event: index('events'),
  when: optional,
  effective: nullable(object({ beforeOpening: truth, date: expression })),
  writes: list(write),
  validity: list(object({ condition: expression, otherwise: text, site })),
  site,
  locals: count,
});
