import type { PartySymbol } from '../../bound/symbol.ts';
import { onePersonTwoParties } from '../../diagnostics/parties/one-person-two-parties.ts';
import type { SettledRule } from '../rule-context.ts';

/**
 * The parties of a contract are different persons. One who is party under two names has the rights
 * of the one against itself as the other: nobody checks what it certifies, deducts or holds.
 */
export const partiesAreDifferentPersons: SettledRule = ({ checked, report }) => {
  const byPerson = new Map<string, PartySymbol>();
  for (const party of checked.bound.symbols.lists.party) {
    const { legalName } = party.node;
    if (legalName === null) continue;
    const person = legalName.text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s.,]+/gu, '');
    const before = byPerson.get(person);
    if (before === undefined) {
      byPerson.set(person, party);
      continue;
    }
    const found = { one: before.name.text, other: party.name.text, person: legalName.text };
    const related = [{ span: before.name.span, message: 'and this is the same person' }];
    report(onePersonTwoParties.at(party.name.span, found, { related }));
  }
};
