import type {
  AssumptionSpec,
  CompoundingSpec,
  InterestSpec,
  Rows,
  WindowSpec,
} from '@termsheet/runtime';
import type { IrExpression } from '../expression.ts';
import {
  asRecord,
  index,
  count,
  expression,
  literal,
  type Members,
  type Named,
  named,
  nullable,
  object,
  oneOf,
  type Shape,
  text,
  truth,
  union,
} from './shape.ts';
import { durationSpec } from './value-shapes.ts';

type Window = WindowSpec<IrExpression>;
type Assumption = AssumptionSpec<IrExpression>;

export const window: Named<Window> = named(
  'window',
  union<Window>({
    over: {
      length: durationSpec,
      direction: oneOf({ before: true, 'ending on': true, after: true }),
      anchor: expression,
    },
    within: {
      length: durationSpec,
      direction: oneOf({ before: true, after: true }),
      anchor: expression,
    },
    from: { from: expression, to: expression, end: oneOf({ through: true, until: true }) },
    after: { anchor: expression },
    'at least before': { length: durationSpec, anchor: expression },
  }),
);

export const rows: Named<Rows<IrExpression>> = named(
  'rows',
  object<Rows<IrExpression>>({
    event: index('events'),
    slot: count,
    window: nullable(window),
    where: nullable(expression),
  }),
);

export const compounding: Named<CompoundingSpec> = named(
  'compounding',
  union<CompoundingSpec>({
    frequency: {
      frequency: oneOf({
        annually: true,
        'semi-annually': true,
        quarterly: true,
        monthly: true,
        daily: true,
      }),
    },
    schedule: { event: index('events') },
  }),
);

/** Of interest on whatever principal, from and until whatever day. */
export const interestRate: Members<
  Omit<InterestSpec<IrExpression>, 'principal' | 'from' | 'until'>
> = {
  rate: expression,
  dayCount: expression,
  over: nullable(index('events')),
  maturity: nullable(expression),
  compounding: nullable(compounding),
  readEachDay: truth,
  site: index('sites'),
};

export const interest: Members<InterestSpec<IrExpression>> = {
  principal: expression,
  from: expression,
  until: nullable(expression),
  ...interestRate,
};

type Reading = Extract<Assumption, { readonly term: 'reading' }>;
type Assumed = Exclude<Assumption, Reading>;

const reading: Shape<Reading> = object<Reading>({
  term: literal('reading'),
  index: index('ambiguities'),
  label: text,
  site: index('sites'),
});

const assumed: Shape<Assumed> = object<Assumed>({
  term: oneOf({ blank: true, fact: true, state: true, definition: true, ambiguity: true }),
  // Which list it is an index of, the invariants look at.
  index: count,
  value: expression,
  site: index('sites'),
});

/** What a term is taken to be behind `as if`. */
export const assumption: Shape<Assumption> = {
  read: (place, given) =>
    asRecord(place, given)['term'] === 'reading'
      ? reading.read(place, given)
      : assumed.read(place, given),
  schema: { anyOf: [reading.schema, assumed.schema] },
};
