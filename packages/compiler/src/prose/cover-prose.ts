import type { Clause } from '@termsheet/dsl';
import { foldProse } from './fold-prose.ts';
import type { ProseSection } from './outline.ts';
import type { Prose } from './read-prose.ts';
import { lineAt, readProse } from './read-prose.ts';
import { findSections, readReference } from './references.ts';

/** What accounts for a numbered part of the prose. */
export type Account =
  /** Clauses that cite it, or that cite a whole it is part of and quote its words. */
  | { readonly kind: 'encoded'; readonly by: readonly string[] }
  | { readonly kind: 'not computable'; readonly reasons: readonly string[] }
  /** Only parts of it, as `§4.15(A)` of 4.15. */
  | { readonly kind: 'in part'; readonly by: readonly string[] }
  | { readonly kind: 'nothing' };

/** A numbered part of the prose with what accounts for it. */
export interface SectionCoverage {
  /** As it is cited, without `§`. */
  readonly section: string;
  /** Where it begins in the prose, from 1. */
  readonly line: number;
  readonly account: Account;
}

/** What a contract file accounts for in its prose. */
export interface ProseCoverage {
  readonly sections: readonly SectionCoverage[];
  readonly quotes: number;
  /** The quotes that do not stand in the prose; none in a file that checks. */
  readonly missing: readonly string[];
}

/** Says of every numbered part of a prose, in its order, what in the clauses accounts for it. */
export function coverProse(clauses: readonly Clause[], raw: string): ProseCoverage {
  const prose = readProse(raw);
  const claims = clauses.flatMap((clause) => claimsOf(clause, prose));
  const sections = prose.outline.sections.map((section) => ({
    section: section.path,
    line: lineAt(prose, section.start),
    account: accountFor(section, claims, prose),
  }));
  const folded = foldProse(raw);
  const quotes = clauses.flatMap(quotesOf);
  const missing = quotes.filter((quote) => !folded.includes(foldProse(quote)));
  return { sections, quotes: quotes.length, missing };
}

/** A clause, or a line in it, that speaks of a part of the prose. */
interface Claim {
  readonly cited: string;
  /** Why there is nothing to compute; null for what is encoded. */
  readonly reason: string | null;
  readonly places: readonly ProseSection[];
  /** Whether it cites the part by labels below its heading, as `§4.15(A)`. */
  readonly isOfPart: boolean;
  readonly quotes: readonly string[];
}

function claimsOf(clause: Clause, prose: Prose): readonly Claim[] {
  const own = clause.reference.text;
  const encodes = clause.declarations.some(
    ({ kind }) => kind !== 'Quote' && kind !== 'NotComputableSection',
  );
  const encoded = encodes ? [claim(own, { reason: null, quotes: quotesOf(clause) }, prose)] : [];
  const others = clause.declarations.flatMap((node) =>
    node.kind === 'NotComputableSection'
      ? [claim(node.reference?.text ?? own, { reason: node.reason.text, quotes: [] }, prose)]
      : [],
  );
  return [...encoded, ...others];
}

function claim(cited: string, said: Pick<Claim, 'reason' | 'quotes'>, prose: Prose): Claim {
  const reference = readReference(cited);
  if (reference === null) {
    const places = prose.outline.sections.filter(
      ({ path }) => path.toLowerCase() === cited.toLowerCase(),
    );
    return { ...said, cited: `§${cited}`, places, isOfPart: false };
  }
  const places = findSections(prose, reference);
  const isOfPart = places.some(({ path }) => path !== cited);
  return { ...said, cited: `§${cited}`, places, isOfPart };
}

function quotesOf({ declarations }: Clause): readonly string[] {
  return declarations.flatMap((node) => (node.kind === 'Quote' ? [node.text] : []));
}

function accountFor(section: ProseSection, claims: readonly Claim[], prose: Prose): Account {
  const own = claims.filter(({ places }) => places.includes(section));
  const whole = own.filter(({ isOfPart }) => !isOfPart);
  const encoding = whole.filter(({ reason }) => reason === null);
  if (encoding.length > 0) return { kind: 'encoded', by: citedBy(encoding) };
  const above = claims.filter(({ places, isOfPart }) =>
    places.some((place) => !isOfPart && isWithin(section, place)),
  );
  const quoting = above.filter(({ quotes }) => quotes.some((each) => stands(each, section, prose)));
  if (quoting.length > 0) return { kind: 'encoded', by: citedBy(quoting) };
  const reasons = [...whole, ...above].flatMap(({ reason }) => (reason === null ? [] : [reason]));
  if (reasons.length > 0) return { kind: 'not computable', reasons };
  const below = claims.filter(({ places }) => places.some((place) => isWithin(place, section)));
  const parts = citedBy([...own, ...below]);
  return parts.length > 0 ? { kind: 'in part', by: parts } : { kind: 'nothing' };
}

function citedBy(claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.map(({ cited }) => cited))];
}

function isWithin(part: ProseSection, whole: ProseSection): boolean {
  return part !== whole && whole.start <= part.start && part.end <= whole.end;
}

function stands(quote: string, { start, end }: ProseSection, { text }: Prose): boolean {
  return foldProse(text.slice(start, end)).includes(foldProse(quote));
}
