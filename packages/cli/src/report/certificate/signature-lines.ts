import type { Signature } from '@termsheet/compiler/certificate';

/** Who signs, as the block begins: the legal name in capitals, or what the contract calls the party. */
export function signatureHead({ party, role }: Signature): string {
  return (party ?? role).toUpperCase();
}

/** What stands before each line to write on; who signs for itself may be a person, who has an address and not always a title. */
export function signatureLines({ isByOfficer }: Signature): readonly string[] {
  return isByOfficer ? OF_OFFICER : OF_ANYBODY;
}

const OF_OFFICER = ['By', 'Name', 'Title'];

const OF_ANYBODY = ['Signature', 'Name', 'Title (if any)', 'Address', 'Date'];
