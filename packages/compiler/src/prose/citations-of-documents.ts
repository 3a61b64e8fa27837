/** `payments pursuant to Section 2(i) of the Registration Rights Agreement`. */
export interface DocumentCitation {
  /** What is said to be dealt with there, as the one word before; empty where that is no thing. */
  readonly thing: string;
  /** `Section 2(i)`. */
  readonly section: string;
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

const CITATION =
  /\b(Section|SECTION|Article|ARTICLE)\s+(\d{1,3}(?:\.\d{1,3})*(?:\([A-Za-z0-9]{1,5}\)){0,4}|[IVXLC]{1,7}(?:\.[A-Z0-9]{1,3})*)\s+(?:of|under)\s+(?:the|such|that)\s+((?:[A-Z][\w'-]*)(?:\s(?:of\s)?[A-Z][\w'-]*){0,5})/gu;
const THING =
  /\b([a-z]{4,})\s+(?:pursuant\s+to|under|provided\s+for\s+in|set\s+forth\s+in|described\s+in)\s+$/iu;
const LOOK_BEHIND = 60;

/** What a cleaned text cites of other documents, section by section. */
export function* documentCitations(text: string): Iterable<DocumentCitation> {
  for (const match of text.matchAll(CITATION)) {
    const [words, kind = '', path = '', document = ''] = match;
    const before = text.slice(Math.max(0, match.index - LOOK_BEHIND), match.index);
    yield {
      thing: THING.exec(before)?.[1]?.toLowerCase() ?? '',
      section: `${kind} ${path}`.replaceAll(/\s+/gu, ' '),
      document: document.replaceAll(/\s+/gu, ' '),
      start: match.index,
      end: match.index + words.length,
    };
  }
}
