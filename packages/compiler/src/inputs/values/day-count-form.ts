import { dayCountNames, namedDayCount, type ValueType } from '@termsheet/runtime';
import { inputUnknownMember } from '../diagnostics/input-unknown-member.ts';
import { enumSchema } from './json-schema.ts';
import type { ValueForm, ValueReading } from './value-form.ts';

type DayCountType = Extract<ValueType, { readonly kind: 'day count' }>;

/** `day count Actual/360`; in JSON the name alone. */
export const dayCountForm: ValueForm<DayCountType> = {
  readLiteral: (reading, written) =>
    written.kind === 'DayCountLiteral' ? readName(reading, written.name) : undefined,
  readText: readName,
  schema: () => enumSchema('How days become a part of a year.', dayCountNames),
};

/** The count by its own name, by whichever of its names it is given. */
function readName(reading: ValueReading<DayCountType>, written: string): string | null {
  const dayCount = namedDayCount(written);
  if (dayCount !== undefined) return dayCount.name;
  const { context, name, place } = reading;
  const nearest = context.findings.nearest(written, dayCountNames);
  const found = { name, member: written, members: dayCountNames, nearest };
  context.findings.report(inputUnknownMember.at(place.span, found), place.describe);
  return null;
}
