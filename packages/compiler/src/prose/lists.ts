import type { ProsePassage } from './passage.ts';
import type { Prose } from './read-prose.ts';

/** A list whose items are paragraphs that begin with labels which follow one another. */
export interface ProseList {
  /** What leads to it, up to its first item; null where a heading does. */
  readonly lead: ProsePassage | null;
  readonly items: readonly ProseItem[];
}

/** An item, up to the next of its list; the last up to the end of its sentence. */
export interface ProseItem extends ProsePassage {
  readonly label: string;
}

const LABEL = /^(?:\(([a-z]{1,5}|[A-Z]|\d{1,2})\)|(\d{1,2}|[A-Z]|[IVX]{1,5})\.)\s/u;
/** Lists do not stand deeper in one another. */
const MAX_OPEN = 8;

interface OpenList {
  readonly style: string;
  readonly ordinal: number;
  readonly lead: ProsePassage | null;
  readonly items: ProseItem[];
}

/** Finds the lists of paragraphs, those inside others before them. */
export function readLists({
  text,
  sentences,
}: Pick<Prose, 'text' | 'sentences'>): readonly ProseList[] {
  const open: OpenList[] = [];
  const lists: ProseList[] = [];
  const close = (from: number): void => {
    for (const { lead, items } of open.splice(from).toReversed()) {
      if (items.length > 1) lists.push({ lead, items });
    }
  };
  for (const [index, sentence] of sentences.entries()) {
    const match = LABEL.exec(text.slice(sentence.start, sentence.start + 12));
    if (match === null || !beginsParagraph(text, sentence)) continue;
    const label = match[1] ?? match[2] ?? '';
    const item = { label, start: sentence.start, end: sentence.end };
    const found = openAt(open, label, match[1] !== undefined);
    if (found === null) continue;
    close(found.level + 1);
    const before = open[found.level];
    const isNext = before !== undefined && found.ordinal > 1;
    if (!isNext) close(found.level);
    const lead = isNext ? before.lead : leadTo(text, sentences[index - 1], sentence);
    const items = isNext ? before.items : [];
    const last = items.at(-1);
    if (last !== undefined)
      items[items.length - 1] = { ...last, end: endBefore(text, sentence.start) };
    items.push(item);
    open[found.level] = { style: found.style, ordinal: found.ordinal, lead, items };
  }
  close(0);
  return lists;
}

/** Where a label goes on a list that is open, or opens one; null where it does neither. */
function openAt(
  open: readonly OpenList[],
  label: string,
  isInBrackets: boolean,
): { readonly level: number; readonly style: string; readonly ordinal: number } | null {
  const readings = readingsOf(label).map(({ style, ordinal }) => ({
    style: isInBrackets ? `(${style})` : style,
    ordinal,
  }));
  for (const reading of readings) {
    const level = open.findLastIndex(
      ({ style, ordinal }) => style === reading.style && ordinal + 1 === reading.ordinal,
    );
    if (level >= 0) return { level, ...reading };
  }
  const first = readings.find(({ ordinal }) => ordinal === 1);
  if (first === undefined) return null;
  const level = open.findIndex(({ style }) => style === first.style);
  return { level: level < 0 ? Math.min(open.length, MAX_OPEN) : level, ...first };
}

function readingsOf(
  label: string,
): readonly { readonly style: string; readonly ordinal: number }[] {
  if (/^\d+$/u.test(label)) return [{ style: '1', ordinal: Number(label) }];
  const isUpper = label === label.toUpperCase();
  const roman = ROMAN.indexOf(label.toLowerCase()) + 1;
  const letter = label.length === 1 ? label.toLowerCase().charCodeAt(0) - 96 : 0;
  return [
    { style: isUpper ? 'A' : 'a', ordinal: letter },
    { style: isUpper ? 'I' : 'i', ordinal: roman },
  ].filter(({ ordinal }) => ordinal > 0);
}

const ROMAN =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv'.split(
    ' ',
  );

function beginsParagraph(text: string, { start }: ProsePassage): boolean {
  return /(?:^|\n\n)$/u.test(text.slice(Math.max(0, start - 2), start));
}

function endBefore(text: string, start: number): number {
  let end = start;
  while (end > 0 && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** The sentence before the first item leads to it if it ends so. */
function leadTo(
  text: string,
  before: ProsePassage | undefined,
  { start }: ProsePassage,
): ProsePassage | null {
  if (before === undefined) return null;
  const words = text.slice(before.start, start).trimEnd();
  return words.endsWith(':') ? before : null;
}
