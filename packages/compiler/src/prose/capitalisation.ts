import { parseExact } from '@termsheet/runtime';
import { inText, type Sentence } from './flow.ts';
import { passageAt } from './passages.ts';
import type { Prose } from './read-prose.ts';
import { sharesIn, type StatedShares } from './stated-shares.ts';

/** What a part of the text says of the capital of a company. */
export interface Capitalisation {
  readonly authorized: readonly StatedShares[];
  readonly outstanding: readonly StatedShares[];
  /** All other numbers of shares in the part: reserved, promised, pledged. */
  readonly others: readonly StatedShares[];
}

/** A heading over what is authorised; a sentence that says it. */
const HEADING = /^[^.;:]{0,60}\bauthori[sz]ed\b[^.;:]{0,40}$/iu;
const CONSISTS =
  /\bauthori[sz]ed (?:capital stock|share capital|capital)\b[^.]{0,80}?\bconsists? of\b/iu;
const OUTSTANDING = /\boutstanding\b/iu;
/** `, of which 37,916,390 shares are issued and outstanding`. */
const OF_WHICH =
  /\bof which (\d{1,3}(?:,\d{3})+) (?:shares )?(?:are|were) (?:issued and |issued or )?outstanding\b/iu;
/** What a text says of more capital is read no further. */
const MAX_PARTS = 10;

/** The parts of a text that state how many shares are authorised, with all the shares they tell of. */
export function* readCapitalisations(prose: Prose): Iterable<Capitalisation> {
  const { flow, outline } = prose;
  const starts = flow.sentences.flatMap(({ text, start }, index) =>
    HEADING.test(text) || CONSISTS.test(text) ? [{ index, at: inText(flow, start) }] : [],
  );
  for (const { index, at } of starts.slice(0, MAX_PARTS)) {
    const part = outline.sections.findLast(({ start, end }) => start <= at && at < end);
    const end = part?.end ?? prose.text.length;
    const rest = flow.sentences.slice(index);
    const beyond = rest.findIndex(({ start }) => inText(flow, start) >= end);
    const found = readPart(beyond < 0 ? rest : rest.slice(0, beyond));
    if (found.authorized.length > 0) yield found;
  }
}

function readPart(sentences: readonly Sentence[]): Capitalisation {
  const found: Record<keyof Capitalisation, StatedShares[]> = {
    authorized: [],
    outstanding: [],
    others: [],
  };
  let isUnderHeading = false;
  for (const sentence of sentences) {
    if (isHeading(sentence.text)) isUnderHeading = HEADING.test(sentence.text);
    for (const stated of sharesIn(sentence)) {
      found[kindOf(sentence, stated, isUnderHeading)].push(stated);
    }
    const held = OF_WHICH.exec(sentence.text);
    const of = found.authorized.at(-1);
    const count = parseExact(held?.[1] ?? '');
    if (held !== null && of !== undefined && count !== undefined) {
      const passage = passageAt(sentence, held.index, held[0].length);
      found.outstanding.push({ ...of, count, passage });
    }
  }
  return found;
}

function kindOf(
  { text }: Sentence,
  { at, passage }: StatedShares,
  isUnderHeading: boolean,
): keyof Capitalisation {
  const after = text.slice(at, at + passage.words.length + 30);
  if (OUTSTANDING.test(after) && !/\bof which\b/iu.test(after)) return 'outstanding';
  const consists = CONSISTS.exec(text);
  return isUnderHeading || (consists !== null && at > consists.index) ? 'authorized' : 'others';
}

/** A short line without figures: what follows it is of its kind. */
function isHeading(text: string): boolean {
  return text.length < 60 && !/[\d.;:]/u.test(text);
}
