import type { ValueType } from '@termsheet/runtime';
import { inputUnknownParty } from '../diagnostics/input-unknown-party.ts';
import { enumSchema } from './json-schema.ts';
import type { ValueForm, ValueReading } from './value-form.ts';

type PartyType = Extract<ValueType, { readonly kind: 'party' }>;

/** A party, by the name that the contract gives it. */
export const partyForm: ValueForm<PartyType> = {
  readLiteral: (reading, written) =>
    written.kind === 'Name' ? readParty(reading, written.text) : undefined,
  readText: readParty,
  schema: (_, parties) => enumSchema('A party of the contract.', parties),
};

function readParty(
  { context, name, place }: ValueReading<PartyType>,
  party: string,
): string | null {
  const { parties } = context.ir;
  if (parties.includes(party)) return party;
  const nearest = context.findings.nearest(party, parties);
  const found = { name, party, parties, nearest };
  context.findings.report(inputUnknownParty.at(place.span, found), place.describe);
  return null;
}
