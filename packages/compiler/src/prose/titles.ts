/** A label that begins a line: `4.13`, `(h)`, `II.`, `Schedule 3.1(h)`. */
const LABEL =
  /^(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Z]|[IVXLC]{1,7}|[a-z]{1,5})[.)]?|(?:article|section|exhibit|schedule|annex|appendix)\s[\w.()]{1,12})\s/iu;
const APART = /^(?:article|exhibit|schedule|annex|appendix)\b/iu;
/** An entry of a table of contents. A run of dots is tried from its start only. */
const CONTENTS = /(?<!\.)\.{3,}/u;
/** Titles are short. */
const MAX_LENGTH = 110;
/** So far is looked for the beginning and the end of a line. */
const LOOK = 200;

/**
 * Whether a place of a cleaned text is in a title rather than in a sentence: a line that stands alone
 * and has no stop, an entry of a list of exhibits, or what begins a paragraph after its label, up to
 * the first stop.
 */
export function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LOOK), at);
  const start = at - before.length + before.lastIndexOf('\n') + 1;
  // A line that began so far back is no title, nor is this the start of its paragraph.
  if (start + LOOK <= at) return false;
  const after = text.slice(at, at + LOOK);
  const stop = after.search(/\n|$/u);
  const line = text.slice(start, at + stop);
  if (CONTENTS.test(line)) return true;
  if (APART.test(line)) return line.length < MAX_LENGTH;
  const isFirst = start === 0 || text[start - 2] === '\n';
  const isAlone = isFirst && /^(?:\n\n|\n?$)/u.test(text.slice(at + stop, at + stop + 2));
  if (isAlone && line.length < MAX_LENGTH && !/[.;:,]$/u.test(line)) return isTitleCase(line);
  if (!isFirst) return false;
  const label = LABEL.exec(line)?.[0] ?? '';
  const end = label.length + line.slice(label.length).search(/[.:](?:\s|$)/u);
  if (label === '' || end < label.length || end > label.length + MAX_LENGTH) return false;
  return at - start < end && isTitleCase(line.slice(label.length, end));
}

/** All words but the small ones have capitals. */
function isTitleCase(words: string): boolean {
  return words
    .split(/[^A-Za-z'’]+/u)
    .every((word) => word.length < 4 || /^[A-Z]/u.test(word) || SMALL.has(word));
}

const SMALL: ReadonlySet<string> = new Set(
  'from into other that their this under upon with'.split(' '),
);
