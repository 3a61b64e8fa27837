import type { Signature } from '@termsheet/compiler/certificate';

/** One line of a signature block: what stands before it, and the line to write on. */
export interface SignatureLine {
  readonly label: string;
}

/** Who signs, as the block begins: the legal name in capitals, or what the contract calls the party. */
export function signatureHead({ party, role }: Signature): string {
  return (party ?? role).toUpperCase();
}

/** The lines below; who signs for itself may be a person, who has an address and not always a title. */
export function signatureLines({ isByOfficer }: Signature): readonly SignatureLine[] {
  const labels = isByOfficer ? OF_OFFICER : OF_ANYBODY;
  return labels.map((label) => ({ label }));
}

const OF_OFFICER = ['By', 'Name', 'Title'];

const OF_ANYBODY = ['Signature', 'Name', 'Title (if any)', 'Address', 'Date'];
