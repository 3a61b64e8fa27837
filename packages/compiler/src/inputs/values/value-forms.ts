import type { ValueType } from '@termsheet/runtime';
import { computedForm } from './computed-form.ts';
import { dateForm } from './date-form.ts';
import { dayCountForm } from './day-count-form.ts';
import { durationForm } from './duration-form.ts';
import { occurrenceForm } from './occurrence-form.ts';
import { oneOfForm } from './one-of-form.ts';
import { partyForm } from './party-form.ts';
import { quantityForm } from './quantity-form.ts';
import { textForm } from './text-form.ts';
import type { ValueForm } from './value-form.ts';
import { timeForm } from './time-form.ts';
import { yesNoForm } from './yes-no-form.ts';

type Forms = {
  readonly [Kind in ValueType['kind']]: ValueForm<Extract<ValueType, { readonly kind: Kind }>>;
};

/** How the values of each kind of type are written: the one place that lists the kinds. */
const FORMS: Forms = {
  quantity: quantityForm,
  date: dateForm,
  time: timeForm,
  'day count': dayCountForm,
  duration: durationForm,
  'yes/no': yesNoForm,
  text: textForm,
  party: partyForm,
  'one of': oneOfForm,
  list: computedForm,
  occurrence: occurrenceForm,
};

/** The form of the values of a type. */
export function formOf<Type extends ValueType>(type: Type): ValueForm<Type> {
  // The table pairs each kind with the form of its own types, which the checker cannot follow
  // through a look-up by a union of kinds.
  return FORMS[type.kind] as unknown as ValueForm<Type>;
}
