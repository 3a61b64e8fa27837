import type { IrExpression } from './expression.ts';

/** The expressions of one kind. */
export type Node<Kind extends IrExpression['kind']> = Extract<IrExpression, { kind: Kind }>;

const REFERENCES = [
  'constant',
  'local',
  'date in question',
  'blank',
  'fact',
  'state',
  'definition',
  'ambiguity',
  'undefined',
  'field',
  'origin',
] as const;

const DATE_EXPRESSIONS = [
  'is within',
  'on date',
  'as if',
  'immediately before',
  'offset',
  'nearest open day',
  'day of month',
  'days between',
  'days of',
  'date of',
  'schedule date',
  'unrolled date',
  'receipt',
] as const;

const PHRASES = [
  'sample',
  'list statistic',
  'event statistic',
  'allocate',
  'there is',
  'has values',
  'pick event',
  'latest',
  'largest',
  'on days',
] as const;

const DUTIES = ['rolled', 'at the earliest', 'unpaid', 'late cost'] as const;

/** Names and literals. */
export type IrReference = Node<(typeof REFERENCES)[number]>;

/** Date arithmetic, and reading at other dates. */
export type IrDateExpression = Node<(typeof DATE_EXPRESSIONS)[number]>;

/** Statistics over days, lists and events, and searches. */
export type IrPhrase = Node<(typeof PHRASES)[number]>;

/** Interest over a time. */
export type IrInterest = Node<'interest'>;

/** What is read between the rows of a table. */
export type IrInterpolated = Node<'interpolated'>;

/** What duties owe, and deadlines. */
export type IrDuty = Node<(typeof DUTIES)[number]>;

/** Everything else: arithmetic, comparisons, logic, lists and roundings. */
export type IrOperation = Exclude<
  IrExpression,
  IrReference | IrDateExpression | IrPhrase | IrInterest | IrInterpolated | IrDuty
>;

const references: ReadonlySet<IrExpression['kind']> = new Set(REFERENCES);
const dateExpressions: ReadonlySet<IrExpression['kind']> = new Set(DATE_EXPRESSIONS);
const phrases: ReadonlySet<IrExpression['kind']> = new Set(PHRASES);
const duties: ReadonlySet<IrExpression['kind']> = new Set(DUTIES);

export function isReference(expression: IrExpression): expression is IrReference {
  return references.has(expression.kind);
}

export function isDateExpression(expression: IrExpression): expression is IrDateExpression {
  return dateExpressions.has(expression.kind);
}

export function isPhrase(expression: IrExpression): expression is IrPhrase {
  return phrases.has(expression.kind);
}

export function isDuty(expression: IrExpression): expression is IrDuty {
  return duties.has(expression.kind);
}
