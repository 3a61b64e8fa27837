import { appendicesOf } from './appendices.ts';
import { attachmentKey } from './attachments.ts';
import type { Prose } from './read-prose.ts';

/** Somebody to whom notice may be given by facsimile, and whose number stands nowhere. */
export interface BlockWithoutNumber {
  /** `the Purchaser`. */
  readonly addressee: string;
  readonly start: number;
  readonly end: number;
  /** Where the text sends the reader for the address; null where it stands in the block. */
  readonly schedule: { readonly name: string; readonly start: number; readonly end: number } | null;
  /** Where the text says that notice is given so. */
  readonly byFacsimile: { readonly start: number; readonly end: number };
}

const BY_FACSIMILE =
  /\b(?:[Nn]otices?|NOTICES?)\b[^.]{0,60}\b(?:required|permitted|communications?|given)\b(?:(?!\n\n)[\s\S]){0,400}?\b(?:facsimile|telecop(?:y|ier)|fax)\b/gu;
const BLOCK = /(?<=\n)(?:[Ii]f|IF) to ([^\n:,]{1,60})[:,]/gu;
const NEXT = /\n(?:[Ii]f to|IF to|[Ww]ith (?:a )?cop|or (?:to )?such other)/u;
const NUMBER = /\b(?:fax|facsimile|telecop(?:y|ier))\b[^\n\d]{0,30}\(?\+?\d[\d().\s-]{5,}\d/iu;
const SCHEDULE = /\b(?:Schedule|SCHEDULE|Exhibit|EXHIBIT|Annex|ANNEX)\s[\w.()]{1,12}/u;
/** The address is in a document that is not here. */
const ELSEWHERE =
  /\b(?:set forth|specified|listed|appearing|indicated|opposite|signature pages?)\b|\b(?:Schedule|SCHEDULE|Exhibit|EXHIBIT)\s[\w.()]{1,12}\s(?:to|of)\s/u;
const MAX_BLOCK = 500;
/** No contract has notice given to more. */
const MAX_BLOCKS = 30;
/** The provision on notices ends with the addresses. */
const MAX_PROVISION = 2000;

/** Where the provision before the addresses says that notice is given by facsimile. */
function facsimileBefore(text: string, first: number): { start: number; end: number } | null {
  const from = Math.max(0, first - MAX_PROVISION);
  const said = [...text.slice(from, Math.max(first, 0)).matchAll(BY_FACSIMILE)].at(-1);
  if (said === undefined) return null;
  return { start: from + said.index, end: from + said.index + said[0].length };
}

/** Who can be given notice by facsimile, and has no number for it. */
export function* readBlocksWithoutNumber(prose: Prose): Iterable<BlockWithoutNumber> {
  const { text } = prose;
  const byFacsimile = facsimileBefore(text, text.search(BLOCK));
  if (byFacsimile === null) return;
  const appendices = new Map(appendicesOf(prose).map((each) => [attachmentKey(each.path), each]));
  for (const match of [...text.matchAll(BLOCK)].slice(0, MAX_BLOCKS)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const after = text.slice(end, end + MAX_BLOCK);
    const stop = NEXT.exec(after)?.index ?? after.length;
    const block = after.slice(0, stop);
    const named = SCHEDULE.exec(block)?.[0] ?? null;
    const place = named === null ? undefined : appendices.get(attachmentKey(named));
    const address = place === undefined ? block : text.slice(place.start, place.end);
    if (NUMBER.test(address) || (place === undefined && ELSEWHERE.test(block))) continue;
    const addressee = match[1] ?? '';
    const schedule =
      place === undefined || named === null
        ? null
        : { name: named, start: place.start, end: place.start + place.path.length };
    yield { addressee, start, end: end + block.trimEnd().length, schedule, byFacsimile };
  }
}
