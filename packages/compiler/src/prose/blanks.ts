import { appendicesOf } from './appendices.ts';
import type { Prose } from './read-prose.ts';

/** A place that a text leaves to be filled in. */
export interface BlankPlace {
  readonly start: number;
  readonly end: number;
  /** The Term that it is the meaning of, where the text says so. */
  readonly label: string | null;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const BLANK = new RegExp(
  [
    // `$[ ]`, `[●]`, `[____]`.
    String.raw`\$?\[\s?(?:_{1,40}|[●•*]|\.{2,9})?\s?\]`,
    String.raw`\[(?:INSERT|NAME|DATE|AMOUNT|ADDRESS|NUMBER|HOLDER|PURCHASER|INVESTOR|STATE|PRICE|TBD)[A-Z ]{0,40}\]`,
    String.raw`\$?_{3,200}`,
    // `November , 2005`, `dated as of , 200`.
    String.raw`\b${MONTH}\s{1,2},\s?(?:19|20)\d\d`,
    String.raw`\b(?:of|dated|on)\s,\s(?:19|20)\d{0,2}(?!\d)`,
    // A line of an address with nothing behind it.
    String.raw`(?<=\n)(?:Facsimile|Fax|Telecopier|Telecopy|Telephone|Tel|E-?mail)(?:\s(?:No|Number))?\.?:(?=\n)`,
  ].join('|'),
  'gu',
);
/** What the blank is the meaning of: `(the “Principal Amount”)`, `referred to herein as the “Shares”`. */
const LABEL =
  /^[^.;:“”"()]{0,80}?(?:\((?:[a-z,]+\s){0,3}|referred to (?:herein )?as (?:the )?)[“"]([^“”"]{1,60}?)[,.]?[”"]/u;
/** A Term that is the date of the text itself. */
const DATE_OF_TEXT =
  /\bdate (?:hereof|of this [A-Z]\w{1,30}|first (?:above )?written(?: above)?)\s\((?:the )?[“"]([^“”"]{1,60})[”"]\)/u;
const SIGNATURES = /\nIN WITNESS WHEREOF\b/u;
const SIGNED = /(?:^|\n)(?:By|Name|Title|Its|Date|Signature)\s?:[^\n]*$/u;

/** The blanks of a cleaned text. Those of signatures, and of forms behind it, are meant to be blank. */
export function* readBlanks(prose: Prose): Iterable<BlankPlace> {
  const { text, outline } = prose;
  const appendices = appendicesOf(prose);
  const forms = appendices.filter(({ path }) => !/^schedule/iu.test(path));
  const signed = text.search(SIGNATURES);
  const behind = appendices.find(({ start }) => start > signed)?.start ?? text.length;
  const opening = outline.sections[0]?.start ?? 0;
  const dateOfText = DATE_OF_TEXT.exec(text)?.[1] ?? null;
  for (const match of text.matchAll(BLANK)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (forms.some((form) => form.start <= start && start < form.end)) continue;
    if (signed >= 0 && signed < start && start < behind) continue;
    if (SIGNED.test(text.slice(Math.max(0, start - 60), start))) continue;
    const label = LABEL.exec(text.slice(end, end + 200))?.[1] ?? null;
    const isDate = new RegExp(`^${MONTH}`, 'u').test(match[0]);
    // The date under the title is that of the text.
    const isOfText = isDate && start < opening && text.slice(start - 1, start) === '\n';
    yield { start, end, label: isOfText ? (dateOfText ?? label) : label };
  }
}
