import type { InputGroup } from './outline.ts';

/** The heading of a group of inputs: what the contract leaves to others, and who says it. */
const HEADINGS: Readonly<Record<InputGroup['kind'], string>> = {
  asked: 'Asked for',
  blank: 'Blanks filled in',
  reading: 'Readings chosen',
  event: 'Events reported',
  fact: 'Facts given',
  row: 'Tables',
  assumed: 'Assumed',
  contract: 'Figures of the contract itself',
};

/** What a group of inputs is called. */
export function inputsInWords({ kind }: InputGroup): string {
  return HEADINGS[kind];
}
