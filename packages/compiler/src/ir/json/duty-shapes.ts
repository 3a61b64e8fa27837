import type {
  ActSpec,
  CovenantSpec,
  CureSpec,
  DeadlinesSpec,
  DueSpec,
  DutyKeySpec,
  LateCostSpec,
  LateSpec,
  ObligationSpec,
  RightDaySpec,
  RightSpec,
  SatisfactionSpec,
} from '@termsheet/runtime';
import type { IrExpression } from '../expression.ts';
import { interestRate } from './part-shapes.ts';
import {
  count,
  expression,
  index,
  list,
  nullable,
  object,
  oneOf,
  type Shape,
  text,
  truth,
  union,
  valueType,
} from './shape.ts';
import { durationSpec } from './value-shapes.ts';

const site = index('sites');
const optional = nullable(expression);
const event = index('events');

const act: Shape<ActSpec<IrExpression>> = object<ActSpec<IrExpression>>({
  verb: oneOf({ pays: true, delivers: true, notifies: true, performs: true }),
  amount: nullable(object({ value: expression, type: valueType, site, takes: list(expression) })),
  event: nullable(event),
});

const dutyKey: Shape<DutyKeySpec<IrExpression>> = object<DutyKeySpec<IrExpression>>({
  event,
  when: optional,
});

const due: Shape<DueSpec<IrExpression>> = union<DueSpec<IrExpression>>({
  on: { date: expression, moves: truth, site },
  'without day': { words: oneOf({ promptly: true, 'on demand': true, 'no time stated': true }) },
});

const cure: Shape<CureSpec<IrExpression>> = object<CureSpec<IrExpression>>({
  length: durationSpec,
  anchor: expression,
  notice: nullable(object({ event, slot: count })),
});

const late: Shape<LateSpec<IrExpression>> = object<LateSpec<IrExpression>>({
  name: nullable(text),
  type: valueType,
  from: nullable(object({ date: expression, moves: truth })),
  cost: union<LateCostSpec<IrExpression>>({
    'per day': { amount: expression, site },
    interest: interestRate,
  }),
});

const satisfaction: Shape<SatisfactionSpec<IrExpression>> = object<SatisfactionSpec<IrExpression>>({
  event,
  extent: nullable(object({ value: expression, site })),
  locals: count,
});

export const obligation: Shape<ObligationSpec<IrExpression>> = object<ObligationSpec<IrExpression>>(
  {
    name: text,
    clause: text,
    by: list(text),
    binds: oneOf({ all: true, any: true }),
    to: nullable(text),
    act,
    key: nullable(dutyKey),
    due,
    while: optional,
    grace: nullable(durationSpec),
    deadlines: nullable(index('deadlines')),
    cure: nullable(cure),
    late: list(late),
    satisfied: list(satisfaction),
    events: object({ arising: event, performance: event, lateness: event }),
    site,
    locals: count,
  },
);

export const covenant: Shape<CovenantSpec<IrExpression>> = object<CovenantSpec<IrExpression>>({
  name: text,
  clause: text,
  breach: event,
  while: optional,
  site,
  locals: count,
});

const rightDay: Shape<RightDaySpec<IrExpression>> = object<RightDaySpec<IrExpression>>({
  day: expression,
  notice: nullable(object({ event, slot: count, which: oneOf({ first: true, last: true }) })),
  waits: truth,
});

export const right: Shape<RightSpec<IrExpression>> = object<RightSpec<IrExpression>>({
  name: text,
  clause: text,
  holder: text,
  verb: text,
  event,
  key: nullable(dutyKey),
  limit: nullable(object({ field: count, most: expression, site })),
  opens: list(rightDay),
  closes: list(rightDay),
  before: nullable(object({ time: expression, field: count })),
  while: nullable(object({ condition: expression, site })),
  site,
  locals: count,
});

export const deadlines: Shape<DeadlinesSpec<IrExpression>> = object<DeadlinesSpec<IrExpression>>({
  rollTo: index('calendars'),
  when: optional,
  moves: truth,
});
