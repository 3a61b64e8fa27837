import type { CapitalisedRun } from '../capitalised-runs.ts';
import { type Prose, sectionAt } from '../read-prose.ts';
import { isInTitle } from '../titles.ts';
import { readImportedTerms } from './imported-terms.ts';
import { isExcerpt } from './is-excerpt.ts';
import { KNOWN_NAMES, ROLE_WORDS } from './known-names.ts';
import { nameKey } from './occurrences.ts';

/** Words that a text uses as a Term and does not define. */
export interface UndefinedTerm {
  readonly name: string;
  /** Where it stands, in its order. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
  /** Where the text says in passing that another document defines it; null where it does not. */
  readonly inPassing: { readonly document: string; readonly section: string } | null;
}

/** What stands before a Term where it is spoken of as one. */
const DETERMINERS: ReadonlySet<string> = new Set(
  'all any applicable each every its receive said such that the their these this those'.split(' '),
);
/** What Terms of the field are called by their last word. */
const HEADS: ReadonlySet<string> = new Set(
  (
    'account agent agreement amount approval basis borrowing broker collateral condition consideration ' +
    'conversion covenant date day deadline default discount document election event facility factor fee ' +
    'floor holder indebtedness instrument investor issuance lien loan majority multiple note notice ' +
    'obligation offering option party payment penalty percentage period premium price proceed purchaser ' +
    'quantity rate ratio redemption registrar release reserve security share shareholder statement ' +
    'stockholder subsidiary threshold transaction trigger trustee unit value warrant'
  ).split(' '),
);
/** What a party or the document is called: a Term by itself where another of its kind is defined. */
const ROLES: readonly ReadonlySet<string>[] = ROLE_WORDS.map(
  (words) => new Set(words.map((word) => word.toLowerCase())),
);
/** Words that are a Term by themselves where an article makes them definite. */
const ALONE: ReadonlySet<string> = new Set(
  'loan trustee registrar guarantor seller servicer underwriter facility plan closing'.split(' '),
);
const KNOWN: ReadonlySet<string> = new Set(KNOWN_NAMES.map(nameKey));
/** Papers that a company has by law, its organs, and parts of a text. */
const NO_TERM =
  /^(?:(?:Certificate|Articles?|Memorandum)\s+of\s+\w+|.*\b(?:Board|Secretary|State|County|City|District|Court|Section|Article|Exhibit|Schedule|Annex|Appendix|Form|Rule|Regulation|Item|Chapter|Title|Part)\b.*)$/u;
/** Offices that every company has by law or custom. */
const OFFICE =
  /^(?:(?:Chief|Principal)\s(?:\w+\s){1,2}|(?:Executive\s|Senior\s)?Vice\s)(?:Officer|President)$/u;
/** How much of a text its title and the names of its parties take. */
const TITLE_LENGTH = 1_500;
/** `has the meaning set forth in the` Escrow Agreement, which is another document. */
const IN_DOCUMENT =
  /\b(?:defined|forth|given|ascribed|assigned|specified)(?:\s(?:thereto|to\s(?:it|them|such\sterms?)))?\s(?:in|by)\s(?:the|such|said|that)\s$/u;
const MAX_WORDS = 5;
/** Definitions that stand in a list: then others belong there too. */
const MIN_LISTED = 8;

/** The words that a text uses as Terms and does not define, in the order of their first use. */
export function readUndefinedTerms(prose: Prose): readonly UndefinedTerm[] {
  if (isExcerpt(prose)) return [];
  const heads = new Set(prose.terms.map(({ name }) => nameKey(name).split(' ').at(-1) ?? ''));
  const defined = new Set(prose.terms.map(({ name }) => nameKey(name)));
  const imported = importsOf(prose);
  const found = new Map<string, { name: string; places: CapitalisedRun[]; isSpokenOf: boolean }>();
  for (const whole of prose.others) {
    const run = withoutOwner(prose.text, whole);
    const key = nameKey(run.words.join(' '));
    if (run.words.length > MAX_WORDS || !isTermLike(prose.text, run) || KNOWN.has(key)) continue;
    if (defined.has(key)) continue;
    const head = key.split(' ').at(-1) ?? '';
    const isAlone = run.words.length === 1;
    if (isAlone && isItself(prose.text, run)) continue;
    if (isAlone ? !isTermAlone(key, defined) : !heads.has(head) && !HEADS.has(head) && !isYear(run))
      continue;
    const before = found.get(key) ?? { name: run.words.join(' '), places: [], isSpokenOf: false };
    before.places.push(run);
    before.isSpokenOf ||= isSpokenOf(prose.text, run, heads.has(head));
    found.set(key, before);
  }
  const isKnown = (key: string): boolean => defined.has(key) || found.has(key);
  return [...found].flatMap(([key, { name, places, isSpokenOf: isSaid }]): UndefinedTerm[] => {
    // `Holders of Registrable Securities` are two Terms, each told by itself.
    const parts = key.split(' of ');
    if (parts.length > 1 && parts.every(isKnown)) return [];
    const inPassing = imported.get(key) ?? null;
    if (!isSaid || inPassing === null) return isSaid ? [{ name, places, inPassing }] : [];
    const others = places.filter(({ start }) => sectionAt(prose, start) !== inPassing.section);
    return others.length === 0 || !isListed(prose) ? [] : [{ name, places: others, inPassing }];
  });
}

function isTermAlone(key: string, defined: ReadonlySet<string>): boolean {
  if (ALONE.has(key)) return true;
  return ROLES.some((roles) => roles.has(key) && [...roles].some((role) => defined.has(role)));
}

/** `this Indenture`, where the text has the title of one. */
function isItself(text: string, { words, before }: CapitalisedRun): boolean {
  const title = (words[0] ?? '').toUpperCase();
  return (
    before === 'this' &&
    text
      .slice(0, TITLE_LENGTH)
      .split(/[^A-Z]+/u)
      .includes(title)
  );
}

type Imports = ReadonlyMap<string, { readonly document: string; readonly section: string }>;

function importsOf(prose: Prose): Imports {
  const imports = new Map<string, { document: string; section: string }>();
  for (const { name, start, document } of readImportedTerms(prose.text, prose.terms)) {
    const section = sectionAt(prose, start) ?? 'the preamble';
    if (!imports.has(nameKey(name))) imports.set(nameKey(name), { document, section });
  }
  return imports;
}

/** Whether a section defines so many Terms that a reader looks for all of them there. */
function isListed(prose: Prose): boolean {
  const counts = new Map<string | null, number>();
  for (const { start } of prose.terms) {
    const section = sectionAt(prose, start);
    counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return [...counts].some(([section, count]) => section !== null && count >= MIN_LISTED);
}

/** `Borrower's Transfer Agent` speaks of a Transfer Agent. */
function withoutOwner(text: string, run: CapitalisedRun): CapitalisedRun {
  const owner = run.words.findLastIndex((word) => /'s?$/u.test(word));
  if (owner < 0 || owner === run.words.length - 1) return run;
  const words = run.words.slice(owner + 1);
  const [first = ''] = words;
  const start = text.indexOf(first, run.start + run.words.slice(0, owner + 1).join(' ').length);
  return start < 0 || start >= run.end ? run : { words, start, end: run.end, before: 'their' };
}

function isYear({ words }: CapitalisedRun): boolean {
  return /^(?:19|20)\d\d$/u.test(words[0] ?? '');
}

/** Words with initials, not in a title, that no definition or name goes on from. */
function isTermLike(text: string, { words, start, end }: CapitalisedRun): boolean {
  if (
    words.some((word) => /^[A-Z]{2,}$|'s$/u.test(word)) ||
    NO_TERM.test(words.join(' ')) ||
    OFFICE.test(words.join(' '))
  )
    return false;
  const after = text.slice(end, end + 60);
  // A definition, a statute, a company; or the text says here where the meaning is.
  if (/^\s*(?:[a-z]+\s+)?\((?:[^()]{0,30}\s)?[“"]/u.test(after)) return false;
  if (/^[\s,(]*(?:as|and)\s[^.;]{0,30}defined\b/u.test(after)) return false;
  if (/^(?:'s)?,?\s+(?:of\s+(?:19|20)\d\d|Inc|LLC|L\.L\.C|Ltd|Corp)\b/u.test(after)) return false;
  if (IN_DOCUMENT.test(text.slice(Math.max(0, start - 60), start))) return false;
  return !isInTitle(text, start);
}

/** After an article; or as the name of a field of a form. */
function isSpokenOf(
  text: string,
  { words, start, end, before }: CapitalisedRun,
  isHead: boolean,
): boolean {
  if (DETERMINERS.has(before)) return true;
  const isField =
    text.slice(end, end + 1) === ':' &&
    /(?:^|\n)$/u.test(text.slice(Math.max(0, start - 1), start));
  return isField && isHead && words.length > 1 && !words.includes('of');
}
