import { capitalisedRuns } from '../capitalised-runs.ts';
import type { DefinedTerm } from '../defined-terms.ts';

/** A Term whose meaning the text leaves to another document. */
export interface ImportedTerm {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The document, as the text calls it: `the Purchase Agreement`, `EXHIBIT D`. */
  readonly document: string;
  /** Whether a list of definitions says so, or only a parenthesis where the Term is used. */
  readonly isDefinition: boolean;
}

/** `the Debentures`, `Amendment No. 1`, `EXHIBIT D`, `SECTION 4(C)(IV) of the Debentures`. */
const DOCUMENT = String.raw`((?:(?:Section|SECTION|Article|ARTICLE|Item|ITEM|Rule|RULE)\s+[\w.()]{1,20}\s+of\s+)?(?:(?:the|such|that(?:\s+certain)?|said)\s+)?[A-Z]\w*(?:\s+(?:of\s+)?(?:No\.\s\d{1,3}|[A-Z]\w*|\d{1,3}))*)`;
const IN_PASSING = new RegExp(
  String.raw`\(\s*(?:as\s+)?(?:such\s+term\s+is\s+|that\s+term\s+is\s+)?defined\s+in\s+${DOCUMENT}`,
  'gu',
);
const IN_LIST = new RegExp(
  String.raw`^[^.;“”"]{0,30}the (?:respective )?meanings?\s+(?:set forth|given|ascribed|assigned|specified)[^.;“”"]{0,30}?\s(?:in|to such term in|by)\s+${DOCUMENT}`,
  'u',
);
/** A part of the text itself. */
const OWN =
  /^(?:(?:Section|SECTION|Article|ARTICLE)\s+[\w.()]+$|(?:this|the)\s+(?:Recital|Preamble|recital|preamble)|(?:Section|SECTION|Article|ARTICLE)$)/u;
/** The whole that a part is of is not a document: a statute, or a rule made under one. */
const STATUTE = /\b(?:Act|Code|Rule|Regulation|RULE|Law|Item)\b/u;
const LOOK = 120;
const LOOK_AHEAD = 200;

/** The Terms that a cleaned text takes from other documents, in its order within each kind. */
export function* readImportedTerms(
  text: string,
  terms: readonly DefinedTerm[],
): Iterable<ImportedTerm> {
  for (const match of text.matchAll(IN_PASSING)) {
    const document = named(match[1] ?? '');
    if (OWN.test(document) || STATUTE.test(document)) continue;
    const from = Math.max(0, match.index - LOOK);
    const run = [...capitalisedRuns(text.slice(from, match.index))].at(-1);
    if (run === undefined || !/^\s*$/u.test(text.slice(from + run.end, match.index))) continue;
    const [start, end] = [from + run.start, from + run.end];
    yield { name: run.words.join(' '), start, end, document, isDefinition: false };
  }
  for (const { name, start, end, pointsTo } of terms) {
    if (pointsTo?.kind !== 'elsewhere') continue;
    const document = IN_LIST.exec(text.slice(end, end + LOOK_AHEAD))?.[1];
    if (document === undefined || STATUTE.test(document)) continue;
    yield { name, start, end, document: named(document), isDefinition: true };
  }
}

const ALL_OTHERS =
  /capitali[sz]ed\s+(?:terms?|words?)\b[^.;]{0,80}?\bnot\s+(?:otherwise\s+)?(?:be\s+)?defined[^.;]{0,80}?\bmeanings?\b[^.;]{0,80}?\bin\s+/iu;

/** The document in which everything has its meaning that the text does not define; null for none. */
export function documentOfOthers(text: string): string | null {
  const match = ALL_OTHERS.exec(text);
  if (match === null) return null;
  const after = text.slice(match.index + match[0].length);
  const document = new RegExp(`^${DOCUMENT}`, 'u').exec(after.slice(0, LOOK_AHEAD))?.[1];
  return document === undefined ? null : named(document);
}

function named(document: string): string {
  return document.replaceAll(/\s+/gu, ' ').replace(/\.$/u, '');
}
