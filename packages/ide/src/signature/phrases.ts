/** A phrase of the language: its words, and by which property of its node each part is known. */
export interface Phrase {
  /** The rules of the grammar that read it. */
  readonly rules: readonly string[];
  /** Words, and parts as `property`, `name` and what it is. */
  readonly parts: readonly (string | PhrasePart)[];
}

/** A part of a phrase that is filled in. */
export interface PhrasePart {
  readonly property: string;
  readonly name: string;
  readonly detail: string | null;
}

function part(property: string, name: string, detail: string | null = null): PhrasePart {
  return { property, name, detail };
}

const DAY = 'a day, such as `the date in question` or a Term that is a date';
const LENGTH = 'a length of time, such as `10 Trading Days`';

/** By the kind of node that each phrase makes. */
export const PHRASES: Readonly<Record<string, Phrase>> = {
  Largest: {
    rules: ['largest'],
    parts: [
      'the largest ',
      part('variable', 'N', 'a name for the figure that is sought'),
      ' from ',
      part('from', 'lowest', 'the lowest figure that is tried'),
      ' to ',
      part('to', 'highest', 'the highest figure that is tried'),
      ' in steps of ',
      part('step', 'step', 'how exact the figure is'),
      ' such that ',
      part('condition', 'condition', 'what must hold of it'),
      ', otherwise ',
      part('otherwise', 'value', 'what it is where the condition never holds'),
    ],
  },
  Allocate: {
    rules: ['allocate', 'remainder', 'largestOrFractions'],
    parts: [
      'allocate ',
      part('amount', 'amount', 'what is divided'),
      ' pro rata by ',
      part('weight', 'weight', 'what the part of each is measured by'),
      ' among ',
      part('among', 'rows', 'the table or event whose rows each get a part'),
      ' where (',
      part('where', 'condition', 'which of them get one'),
      '), ',
      part('rounding', 'rounded down to the cent', 'how the parts are rounded'),
      ', remainder to the ',
      part('remainder', 'largest', '`largest`, `largest fractions`, `first` or `last`'),
    ],
  },
  Interest: {
    rules: ['interest', 'interestTerms', 'counting'],
    parts: [
      'interest on ',
      part('principal', 'principal', 'the money that bears it'),
      ' at ',
      part('rate', 'rate', 'a rate per annum'),
      ' counted ',
      part('counting', 'day count', 'such as `Actual/360`'),
      ' from ',
      part('from', 'first day', DAY),
      ' until ',
      part('until', 'last day', DAY),
      ', compounded ',
      part('compounding', 'annually', '`annually`, `quarterly` or `on each` date of a schedule'),
    ],
  },
  Accrual: {
    rules: ['accrual', 'interestTerms', 'counting'],
    parts: [
      'accrual ',
      part('name', 'Name'),
      ' on ',
      part('principal', 'principal', 'the money that bears it'),
      ' at ',
      part('rate', 'rate', 'a rate per annum'),
      ' counted ',
      part('counting', 'day count', 'such as `Actual/360`'),
      ' from ',
      part('from', 'first day', DAY),
      ' until ',
      part('until', 'last day', DAY),
      ', compounded ',
      part('compounding', 'annually', '`annually`, `quarterly` or `on each` date of a schedule'),
    ],
  },
  OverWindow: {
    rules: ['overWindow', 'countedDays'],
    parts: ['over the ', part('duration', 'days', LENGTH), ' before ', part('anchor', 'day', DAY)],
  },
  WithinWindow: {
    rules: ['withinWindow'],
    parts: ['within ', part('duration', 'days', LENGTH), ' after ', part('anchor', 'day', DAY)],
  },
  FromWindow: {
    rules: ['fromWindow'],
    parts: [
      'from ',
      part('from', 'first day', DAY),
      ' through ',
      part('to', 'last day', `${DAY}; \`until\` leaves it out`),
    ],
  },
  AtLeastBeforeWindow: {
    rules: ['atLeastBeforeWindow'],
    parts: ['at least ', part('duration', 'days', LENGTH), ' before ', part('anchor', 'day', DAY)],
  },
  DateOffset: {
    rules: ['offset', 'dayOffset', 'ordinalDay'],
    parts: [part('duration', 'days', LENGTH), ' after ', part('anchor', 'day', DAY)],
  },
  DaysBetween: {
    rules: ['daysBetween'],
    parts: ['days from ', part('from', 'first day', DAY), ' to ', part('to', 'last day', DAY)],
  },
  Conditional: {
    rules: ['conditional'],
    parts: [
      'if ',
      part('condition', 'condition'),
      ' then ',
      part('then', 'value'),
      ' otherwise ',
      part('otherwise', 'other value'),
    ],
  },
  Pay: {
    rules: ['pays', 'amount', 'recipient'],
    parts: ['pays ', part('amount', 'amount', 'money'), ' to ', part('to', 'party')],
  },
  Deliver: {
    rules: ['delivers', 'amount', 'recipient'],
    parts: ['delivers ', part('amount', 'amount', 'shares'), ' to ', part('to', 'party')],
  },
  Set: {
    rules: ['set'],
    parts: ['set ', part('target', 'quantity'), ' to ', part('value', 'value')],
  },
  Reduce: {
    rules: ['reduce'],
    parts: [
      'reduce ',
      part('target', 'quantity'),
      ' to ',
      part('value', 'value', '`to` a value, if that is less; `by` an amount'),
    ],
  },
  Increase: {
    rules: ['increase'],
    parts: ['increase ', part('target', 'quantity'), ' by ', part('value', 'amount')],
  },
  Schedule: {
    rules: ['schedule', 'scheduled', 'every', 'bounds'],
    parts: [
      'every ',
      part('dates', 'period', 'how often, such as `3 months`'),
      ' from ',
      part('from', 'first day', DAY),
      ' through ',
      part('to', 'last day', `${DAY}; \`until\` leaves it out`),
    ],
  },
};

/** The kind of node that a rule of the grammar makes, for phrases that are only begun. */
export const KIND_OF_RULE: ReadonlyMap<string, string> = new Map([
  ['largest', 'Largest'],
  ['allocate', 'Allocate'],
  ['interest', 'Interest'],
  ['accrual', 'Accrual'],
  ['overWindow', 'OverWindow'],
  ['withinWindow', 'WithinWindow'],
  ['fromWindow', 'FromWindow'],
  ['atLeastBeforeWindow', 'AtLeastBeforeWindow'],
  ['daysBetween', 'DaysBetween'],
  ['pays', 'Pay'],
  ['delivers', 'Deliver'],
  ['set', 'Set'],
  ['reduce', 'Reduce'],
  ['increase', 'Increase'],
  ['conditional', 'Conditional'],
]);
