/** A time that a text leaves to another document. */
export interface TimeElsewhere {
  /** `within the time periods set forth therein`. */
  readonly words: string;
  /** `Amendment No. 1`, `the Registration Rights Agreement`. */
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

const NAME = String.raw`((?:the\s)?[A-Z][\w'-]{0,30}(?:\s(?:of\s)?(?:No\.\s\d{1,3}|[A-Z][\w'-]{0,30})){0,7})`;
const SAID = new RegExp(
  String.raw`\b(?:within|by|at|in)\sthe\s(?:applicable\s|respective\s)?(?:times?|(?:time\s)?periods?|deadlines?|dates?)\s(?:of\stime\s)?(?:set\sforth|specified|provided(?:\sfor)?|stated|prescribed|required)\s(?:therein|thereunder|thereby|(?:in|by|under)\s${NAME})`,
  'gu',
);
/** A part of the text itself. */
const OWN =
  /^(?:the\s)?(?:Section|SECTION|Article|ARTICLE|Schedule|SCHEDULE|Exhibit|EXHIBIT|This)\b/u;
/** Documents are called so; `the Company` is none. */
const DOCUMENT =
  /(?:Agreement|Amendment(?:\sNo\.\s\d{1,3})?|Note|Debenture|Indenture|Warrant|Certificate(?:\sof\s[A-Z]\w+)?|Letter|Plan|Instrument|Deed|Lease|Guaranty)s?$/u;
const REFERRED = new RegExp(String.raw`(?:\b(?:under|pursuant\sto|in|by|of)\s)${NAME}`, 'gu');
const LOOK_BEHIND = 240;

/** The times of a cleaned text that stand in another document. */
export function* readTimesElsewhere(text: string): Iterable<TimeElsewhere> {
  for (const match of text.matchAll(SAID)) {
    const [words, named] = match;
    const document = named ?? documentBefore(text, match.index);
    if (document === null || OWN.test(document) || !DOCUMENT.test(document)) continue;
    const start = match.index;
    yield {
      words: words.replaceAll(/\s+/gu, ' '),
      document: document.replaceAll(/\s+/gu, ' '),
      start,
      end: start + words.length,
    };
  }
}

/** What `therein` means: what the sentence spoke of last as a paper or a part. */
function documentBefore(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - LOOK_BEHIND), start);
  const sentence = before.slice(before.lastIndexOf('\n\n') + 1);
  const last = [...sentence.matchAll(REFERRED)].at(-1);
  return last?.[1] ?? null;
}
