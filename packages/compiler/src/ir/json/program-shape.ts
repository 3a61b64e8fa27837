import {
  type AmbiguitySpec,
  type BlankSpec,
  type CalendarSpec,
  type CheckSpec,
  type DefinitionSpec,
  type ExceptionSpec,
  type FactSpec,
  namedCalendar,
  type StateSpec,
  type SystemSpec,
} from '@termsheet/runtime';
import type { IrExpression } from '../expression.ts';
import type { Ir } from '../ir.ts';
import { covenant, deadlines, obligation, right } from './duty-shapes.ts';
import { event, rule } from './event-shapes.ts';
import { interest, rows, window } from './part-shapes.ts';
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
  textThat,
  truth,
  valueType,
} from './shape.ts';
import { site } from './value-shapes.ts';

const siteIndex = index('sites');
const optional = nullable(expression);
const keyedBy = nullable(index('events'));

const calendar: Shape<CalendarSpec<IrExpression>> = object<CalendarSpec<IrExpression>>({
  name: text,
  base: textThat('the name of a calendar', (name) => namedCalendar(name) !== undefined),
  condition: optional,
});

const blank: Shape<BlankSpec> = object<BlankSpec>({ name: text, type: valueType, clause: text });

const fact: Shape<FactSpec> = object<FactSpec>({
  name: text,
  type: valueType,
  clause: text,
  several: truth,
  series: nullable(index('calendars')),
  keyedBy,
});

const ambiguity: Shape<AmbiguitySpec<IrExpression>> = object<AmbiguitySpec<IrExpression>>({
  name: text,
  type: valueType,
  clause: text,
  keyedBy,
  locals: count,
  readings: list(object({ label: text, value: optional })),
});

const state: Shape<StateSpec<IrExpression>> = object<StateSpec<IrExpression>>({
  name: text,
  type: valueType,
  clause: text,
  keyedBy,
  start: expression,
  accrual: nullable(object(interest)),
  accrues: optional,
  floor: oneOf({ 'above zero': true, zero: true, none: true }),
  site: siteIndex,
  locals: count,
});

const definition: Shape<DefinitionSpec<IrExpression>> = object<DefinitionSpec<IrExpression>>({
  name: text,
  type: valueType,
  clause: text,
  parameter: nullable(object({ name: text, type: valueType })),
  keyedBy,
  body: expression,
  site: siteIndex,
  locals: count,
});

const system: Shape<SystemSpec<IrExpression>> = object<SystemSpec<IrExpression>>({
  clause: text,
  members: list(index('definitions')),
  unknowns: list(index('definitions')),
  range: nullable(object({ from: expression, to: expression })),
});

const exception: Shape<ExceptionSpec<IrExpression>> = object<ExceptionSpec<IrExpression>>({
  state: index('states'),
  clause: text,
  under: text,
  event: nullable(index('events')),
  when: optional,
  site: siteIndex,
  locals: count,
});

const check: Shape<CheckSpec<IrExpression>> = object<CheckSpec<IrExpression>>({
  title: text,
  clause: text,
  forEach: nullable(window),
  rows: nullable(rows),
  condition: expression,
  site: siteIndex,
  locals: count,
});

/** The whole of a program. */
export const program: Shape<Ir> = object<Ir>({
  contract: text,
  currency: nullable(text),
  inEffectFrom: optional,
  parties: list(text),
  calendars: list(calendar),
  blanks: list(blank),
  facts: list(fact),
  ambiguities: list(ambiguity),
  events: list(event),
  states: list(state),
  definitions: list(definition),
  systems: list(system),
  rules: list(rule),
  exceptions: list(exception),
  checks: list(check),
  obligations: list(obligation),
  covenants: list(covenant),
  rights: list(right),
  deadlines: list(deadlines),
  sites: list(site),
});
