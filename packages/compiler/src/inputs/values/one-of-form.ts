import type { ValueType } from '@termsheet/runtime';
import { inputUnknownMember } from '../diagnostics/input-unknown-member.ts';
import { enumSchema } from './json-schema.ts';
import type { ValueForm, ValueReading } from './value-form.ts';

type OneOfType = Extract<ValueType, { readonly kind: 'one of' }>;

/** One of the values that the contract lists, by its name. */
export const oneOfForm: ValueForm<OneOfType> = {
  readLiteral: (reading, written) =>
    written.kind === 'Name' ? readMember(reading, written.text) : undefined,
  readText: readMember,
  schema: ({ members }) => enumSchema('One of the values listed.', members),
};

function readMember(reading: ValueReading<OneOfType>, member: string): string | null {
  const { context, name, place } = reading;
  const { members } = reading.type;
  if (members.includes(member)) return member;
  const nearest = context.findings.nearest(member, members);
  const found = { name, member, members, nearest };
  context.findings.report(inputUnknownMember.at(place.span, found), place.describe);
  return null;
}
