import { isZone } from '@termsheet/runtime';
import type { IrConstant, IrExpression, IrListItem } from '../expression.ts';
import { assumption, interest, rows, window } from './part-shapes.ts';
import {
  count,
  expression,
  index,
  list,
  type Members,
  nullable,
  object,
  oneOf,
  type Shape,
  text,
  textThat,
  truth,
  union,
} from './shape.ts';
import { durationSpec, figure, isoDay } from './value-shapes.ts';

type Of<Kind extends IrExpression['kind']> = Members<
  Omit<Extract<IrExpression, { readonly kind: Kind }>, 'kind'>
>;

const constant: Shape<IrConstant> = union<IrConstant>({
  figure: { value: figure },
  day: { iso: isoDay },
  time: { minutes: count, zone: textThat('the name of a zone', isZone) },
  'yes/no': { value: truth },
  text: { value: text },
  duration: { duration: durationSpec },
  none: {},
});

const listItem: Shape<IrListItem> = object<IrListItem>({
  label: nullable(text),
  value: expression,
  condition: nullable(expression),
  site: index('sites'),
});

const site = index('sites');
const maybeSite = nullable(site);
const key = nullable(expression);
const mode = oneOf({ up: true, down: true, 'half up': true, 'half even': true });
const scheduleDirection = oneOf({
  'on or after': true,
  'on or before': true,
  after: true,
  before: true,
});
const statistic = oneOf({ average: true, highest: true, lowest: true, sum: true });

/** Names, each resolved to an index. */
const NAMES = {
  constant: { constant } satisfies Of<'constant'>,
  local: { slot: count, site: maybeSite } satisfies Of<'local'>,
  'date in question': { site: maybeSite } satisfies Of<'date in question'>,
  blank: { index: index('blanks'), site: maybeSite } satisfies Of<'blank'>,
  fact: { index: index('facts'), key, site: maybeSite } satisfies Of<'fact'>,
  state: { index: index('states'), key, site: maybeSite } satisfies Of<'state'>,
  definition: {
    index: index('definitions'),
    key,
    argument: nullable(expression),
    site: maybeSite,
  } satisfies Of<'definition'>,
  ambiguity: { index: index('ambiguities'), key, site: maybeSite } satisfies Of<'ambiguity'>,
  undefined: { name: nullable(text), reason: text, site: maybeSite } satisfies Of<'undefined'>,
  field: {
    event: index('events'),
    field: count,
    of: expression,
    site: maybeSite,
  } satisfies Of<'field'>,
  origin: { of: expression, site: maybeSite } satisfies Of<'origin'>,
};

/** What is worked out of other values. */
const OPERATIONS = {
  arithmetic: {
    operator: oneOf({ '+': true, '-': true, '*': true, '/': true }),
    left: expression,
    right: expression,
  } satisfies Of<'arithmetic'>,
  negate: { operand: expression } satisfies Of<'negate'>,
  compare: {
    comparison: oneOf({
      equal: true,
      'not equal': true,
      more: true,
      'at least': true,
      less: true,
      'at most': true,
    }),
    domain: oneOf({ quantity: true, day: true, time: true, duration: true, identity: true }),
    left: expression,
    right: expression,
  } satisfies Of<'compare'>,
  'is either': { left: expression, members: list(expression) } satisfies Of<'is either'>,
  'is within': { day: expression, window } satisfies Of<'is within'>,
  not: { operand: expression } satisfies Of<'not'>,
  logical: {
    operator: oneOf({ and: true, or: true }),
    left: expression,
    right: expression,
  } satisfies Of<'logical'>,
  conditional: {
    condition: expression,
    // oxlint-disable-next-line no-thenable -- the member's name in the representation; nobody awaits a shape.
    then: expression,
    otherwise: expression,
  } satisfies Of<'conditional'>,
  list: {
    operator: oneOf({
      greatest: true,
      least: true,
      sum: true,
      product: true,
      average: true,
      all: true,
      any: true,
      none: true,
      whichever: true,
      'first available': true,
    }),
    domain: oneOf({ quantity: true, day: true, other: true }),
    items: list(listItem),
  } satisfies Of<'list'>,
  clamp: {
    limit: oneOf({ below: true, above: true }),
    operand: expression,
    bound: expression,
  } satisfies Of<'clamp'>,
  round: { mode, operand: expression, step: expression, site } satisfies Of<'round'>,
  largest: {
    slot: count,
    from: expression,
    to: expression,
    step: expression,
    condition: expression,
    conditionSite: site,
    otherwise: expression,
    site,
  } satisfies Of<'largest'>,
  interest: interest satisfies Of<'interest'>,
  interpolated: {
    event: index('events'),
    column: count,
    at: list(expression),
    year: oneOf({ actual: true, '365': true }),
    site,
  } satisfies Of<'interpolated'>,
};

/** Days, and what is read as of one. */
const DAYS = {
  'on date': { operand: expression, day: expression, site } satisfies Of<'on date'>,
  'immediately before': {
    operand: expression,
    occurrence: expression,
    site,
  } satisfies Of<'immediately before'>,
  'as if': {
    operand: expression,
    assumptions: list(assumption),
    site,
  } satisfies Of<'as if'>,
  offset: {
    duration: durationSpec,
    direction: oneOf({ after: true, before: true }),
    anchor: expression,
    site: maybeSite,
  } satisfies Of<'offset'>,
  'nearest open day': {
    calendar: index('calendars'),
    direction: scheduleDirection,
    anchor: expression,
    site: maybeSite,
  } satisfies Of<'nearest open day'>,
  'day of month': {
    day: count,
    month: oneOf({ after: true, of: true }),
    anchor: expression,
  } satisfies Of<'day of month'>,
  'schedule date': {
    event: index('events'),
    direction: scheduleDirection,
    anchor: expression,
    site: maybeSite,
  } satisfies Of<'schedule date'>,
  receipt: { occurrence: expression, site: maybeSite } satisfies Of<'receipt'>,
  'unrolled date': { occurrence: expression, site: maybeSite } satisfies Of<'unrolled date'>,
  'days between': { from: expression, to: expression } satisfies Of<'days between'>,
  'days of': { length: expression } satisfies Of<'days of'>,
  'date of': { occurrence: expression, site: maybeSite } satisfies Of<'date of'>,
  rolled: { day: expression, heading: index('deadlines'), site: maybeSite } satisfies Of<'rolled'>,
  'at the earliest': { day: expression } satisfies Of<'at the earliest'>,
  unpaid: { obligation: index('obligations'), site: maybeSite } satisfies Of<'unpaid'>,
  'late cost': {
    parts: list(object({ obligation: index('obligations'), line: count })),
    site: maybeSite,
  } satisfies Of<'late cost'>,
};

/** Phrases over days, lists, events and rows. */
const PHRASES = {
  sample: {
    statistic,
    count: nullable(count),
    operand: expression,
    weight: nullable(expression),
    window,
    days: nullable(index('calendars')),
    site,
  } satisfies Of<'sample'>,
  'list statistic': {
    statistic,
    count: nullable(count),
    operand: expression,
    site,
  } satisfies Of<'list statistic'>,
  'event statistic': {
    statistic: oneOf({ average: true, highest: true, lowest: true, sum: true, count: true }),
    rows,
    operand: nullable(expression),
    weight: nullable(expression),
    site,
  } satisfies Of<'event statistic'>,
  allocate: {
    amount: expression,
    rows,
    weight: expression,
    weightSite: site,
    row: expression,
    rounding: nullable(object({ mode, step: expression })),
    remainder: nullable(
      oneOf({ largest: true, 'largest fractions': true, first: true, last: true }),
    ),
    reads: list(count),
    site,
  } satisfies Of<'allocate'>,
  'there is': {
    rows,
    followedBy: nullable(object({ negated: truth, rows })),
    negated: truth,
    site,
  } satisfies Of<'there is'>,
  'has values': { operand: expression, negated: truth } satisfies Of<'has values'>,
  'pick event': {
    which: oneOf({ first: true, last: true }),
    rows,
    site,
  } satisfies Of<'pick event'>,
  latest: {
    fact: index('facts'),
    key,
    anchor: expression,
    site: maybeSite,
  } satisfies Of<'latest'>,
  'on days': {
    condition: expression,
    atLeast: nullable(count),
    run: oneOf({ consecutive: true, any: true }),
    window,
    days: nullable(index('calendars')),
    site,
  } satisfies Of<'on days'>,
};

/** Expressions, each kind with what it says further. */
export const expressionKinds: Shape<IrExpression> = union<IrExpression>({
  ...NAMES,
  ...OPERATIONS,
  ...DAYS,
  ...PHRASES,
});
