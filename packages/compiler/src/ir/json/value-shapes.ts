import {
  type Dimension,
  type DurationBasis,
  type DurationSpec,
  type FieldSpec,
  parseExact,
  parseIsoDate,
  type Site,
  type Unit,
  unitOfFactors,
  type ValueType,
} from '@termsheet/runtime';
import { DATE_PATTERN } from '../../inputs/values/date-form.ts';
import {
  count,
  index,
  list,
  type Named,
  named,
  nullable,
  object,
  oneOf,
  type Shape,
  text,
  textOr,
  textThat,
  truth,
  union,
  valueType,
} from './shape.ts';

const FIGURE = /^-?\d+(?:\.\d+|\/0*[1-9]\d*)?$/u;

/** An exact figure: `22`, `0.22` or `11/150`. */
export const figure: Shape<string> = textThat(
  'a figure (0.22, 11/150)',
  (value) => FIGURE.test(value) && parseExact(value) !== undefined,
  { type: 'string', pattern: FIGURE.source },
);

/** A date: `2006-03-08`. */
export const isoDay: Shape<string> = textThat(
  'a date (2006-03-08)',
  (value) => parseIsoDate(value) !== undefined,
  { type: 'string', pattern: DATE_PATTERN },
);

/** No unit that contracts speak of has more dimensions. */
const MOST_FACTORS = 20;

interface WrittenUnit {
  readonly factors: readonly { readonly dimension: Dimension; readonly power: number }[];
  readonly per: string | null;
}

const power: Shape<number> = {
  read: (reading, given) =>
    typeof given === 'number' && Number.isInteger(given) && given !== 0 && Math.abs(given) <= 1000
      ? given
      : reading.refuse('a power is a whole number from -1000 to 1000, and not 0'),
  schema: { type: 'integer', minimum: -1000, maximum: 1000, not: { const: 0 } },
};

const dimension: Shape<Dimension> = union<Dimension>({
  currency: { code: text },
  shares: { shareClass: text },
  annum: {},
  day: {},
});

const writtenUnit: Shape<WrittenUnit> = object<WrittenUnit>({
  factors: list(object<WrittenUnit['factors'][number]>({ dimension, power })),
  per: nullable(figure),
});

/** A unit by its factors; what stands for it in maps follows from them. */
export const unit: Named<Unit> = named('unit', {
  read: (reading, given) => {
    const { factors, per } = writtenUnit.read(reading, given);
    if (factors.length > MOST_FACTORS) reading.refuse(`a unit has at most ${MOST_FACTORS} factors`);
    const kinds = new Set(factors.map((each) => JSON.stringify(each.dimension)));
    if (kinds.size !== factors.length) reading.refuse('a dimension stands in it twice');
    return unitOfFactors(factors, per);
  },
  schema: writtenUnit.schema,
});

const basis: Shape<DurationBasis> = textOr(
  oneOf({ 'calendar days': true, 'calendar months': true, 'calendar days or months': true }),
  object<{ readonly calendar: string }>({ calendar: text }),
);

/** The types of values, each with what it says further. */
export const valueTypes: Shape<ValueType> = union<ValueType>({
  quantity: { unit },
  date: {},
  'day count': {},
  time: {},
  duration: { basis },
  'yes/no': {},
  text: {},
  party: {},
  'one of': { members: list(text) },
  list: { of: valueType },
  occurrence: { event: text, isRow: truth },
});

export const durationSpec: Named<DurationSpec> = named(
  'duration',
  object<DurationSpec>({
    count,
    unit: textOr(
      oneOf({ days: true, weeks: true, months: true, years: true }),
      object<{ readonly calendar: number }>({ calendar: index('calendars') }),
    ),
  }),
);

export const fieldSpec: Shape<FieldSpec> = object<FieldSpec>({
  name: text,
  type: valueType,
  several: truth,
});

export const site: Shape<Site> = object<Site>({
  text,
  clause: text,
  parent: nullable(index('sites')),
  start: count,
  end: count,
  label: nullable(text),
  type: nullable(valueType),
});
