import { compile } from '@termsheet/compiler';
import type { Growth } from './growing.ts';

const SECTIONS = [25, 50, 100, 200, 400] as const;

const CONTRACT = `contract "Growth"
  currency USD
  in effect from January 3, 2000
party Company
party Holder

clause §1 "Terms used below"
  fact Amount : money
  Conversion Price starts at $0.65
`;

/** How the time of a check grows with the prose beside the contract. */
export function growthOfProse(): Growth {
  const work = SECTIONS.map((sections) => {
    const prose = proseOf(sections);
    return (): void => {
      compile({ path: 'growth.terms', text: CONTRACT }, { prose });
    };
  });
  return { of: 'sections of prose, checked', sizes: SECTIONS, work };
}

/** Each section defines a term, cites another section and sets a time and a price. */
function proseOf(sections: number): string {
  return Array.from({ length: sections }, (_, place) => sectionOf(place + 1)).join('\n\n');
}

function sectionOf(number: number): string {
  const cited = Math.ceil(number / 2);
  return `${number}. Payment of Amount ${number}.

"Amount ${number}" means the sum of Amount ${cited} and $${number}.00. The Company shall pay Amount ${number}
to the Holder within ten (10) business days after notice under Section ${cited}, at a Conversion Price
of $0.65 per share, unless an Event of Default has occurred and is continuing.`;
}
